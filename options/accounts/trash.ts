import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Fault, toFault } from '../../src/fault.ts';
import type { TrashItem } from '../../src/messages/trash.ts';
import type { AppState } from '../common/app-state.ts';
import { count } from '../common/labels.ts';

/** What was deleted and can still be brought back. */
export interface TrashState {
  readonly items: ReadonlySignal<readonly TrashItem[] | undefined>;
  readonly fault: Signal<Fault | undefined>;
  load(): Promise<void>;
  restore(item: TrashItem): Promise<void>;
  /** Lets go of them for good. */
  purge(items: readonly TrashItem[]): Promise<void>;
}

/** Makes the state; `load` fetches the list. */
export function createTrash(app: AppState): TrashState {
  const items = signal<readonly TrashItem[] | undefined>();
  const fault = signal<Fault | undefined>();
  let asked = 0;

  async function load(): Promise<void> {
    asked += 1;
    const mine = asked;
    try {
      const found = await app.ask('trash.list');
      if (mine === asked) items.value = found;
    } catch (thrown) {
      const why = toFault(thrown);
      if (why.code === 'vault-locked') app.locked();
      else if (mine === asked) fault.value = why;
    }
  }

  return {
    items,
    fault,
    load,
    async restore(item) {
      const done = await app.attempt(fault, () => app.ask('trash.restore', { undo: item.undo }));
      await (done ? app.changed() : load());
      if (done) app.say(`${trashTitle(item)} is back${item.with === undefined ? '' : `, with ${item.with}`}.`);
    },
    async purge(gone) {
      const undo = gone.map((item) => item.undo).join('.');
      const done = await app.attempt(fault, () => app.ask('trash.purge', { undo }));
      await (done ? app.changed() : load());
      const [only, ...more] = gone;
      if (!done || only === undefined) return;
      app.say(`${more.length > 0 ? `${count(gone.length, 'item')} are` : `${trashTitle(only)} is`} gone for good.`);
    },
  };
}

/** What it is, by name. */
export function trashTitle({ kind, title, host }: TrashItem): string {
  const named = title || (kind === 'security-key' ? 'Unnamed key' : 'Unnamed account');
  if (kind === 'recovery-set') return `Recovery codes of ${named}`;
  return kind === 'registration' ? `${named} at ${host}` : named;
}

/** What the line below the title says: the kind, and what goes and comes with it. */
export function trashFacts({ kind, makesCodes, unusedCodes, registrations, with: owner }: TrashItem): string {
  const codes = unusedCodes > 0 ? [count(unusedCodes, 'unused recovery code')] : [];
  const back = owner === undefined ? [] : [`comes back with ${owner}`];
  if (kind === 'account') return [makesCodes ? 'Account' : 'Account without codes', ...codes].join(' · ');
  if (kind === 'recovery-set') return [codes[0] ?? 'No unused code', ...back].join(' · ');
  if (kind === 'registration') return ['Site of a security key', ...back].join(' · ');
  return ['Security key', ...(registrations > 0 ? [`registered at ${count(registrations, 'site')}`] : [])].join(' · ');
}

/** What is lost when it goes for good, as whole sentences. */
export function trashLosses({ kind, makesCodes, unusedCodes, registrations }: TrashItem): readonly string[] {
  const codes = unusedCodes > 0 ? [`${count(unusedCodes, 'unused recovery code')} will be lost.`] : [];
  if (kind === 'account')
    return [
      ...(makesCodes ? ['Its codes can never be made again: a site that still asks for one locks you out.'] : []),
      ...codes,
    ];
  if (kind === 'recovery-set') return codes;
  if (kind === 'registration')
    return ['The key goes on working at that site; that it is registered there is forgotten.'];
  const sites = registrations > 0 ? `, with the ${count(registrations, 'site')} where it is registered` : '';
  return [`The key goes on working; what Latchkey knows of it is forgotten${sites}.`];
}
