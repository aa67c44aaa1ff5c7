import type { AskBackground } from '../../messages/client.ts';
import type { LostKeyList, LostKeySite } from './load-lost-key.ts';

/** Records that the key was removed at a site, or is registered there after all. */
export async function setRemoved(ask: AskBackground, { at }: LostKeySite, removed: boolean): Promise<void> {
  await ask('registration.edit', { id: at.id, removed });
}

/** Records that the key which takes its place was added at a site, or forgets that again. */
export async function setSuccessorAdded(
  ask: AskBackground,
  { successor }: LostKeyList,
  { at, successorAt }: LostKeySite,
  added: boolean,
): Promise<void> {
  if (!added && successorAt !== undefined) await ask('registration.delete', { id: successorAt.id });
  if (!added || successor === undefined) return;
  const { host, account, accountName } = at;
  const isThere = account !== undefined && accountName !== undefined;
  await ask('registration.add', { key: successor.id, host, name: '', ...(isThere && { account }) });
}
