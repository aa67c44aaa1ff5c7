import type { TransferPart } from '../../src/interchange/reading.ts';
import type { TransferView } from '../../src/messages/scanning.ts';
import type { UnfinishedEdit } from '../../src/messages/unfinished.ts';
import type { TypedForm } from '../../src/messages/views.ts';
import { readEncrypted, sealValue } from '../storage/encrypted-storage.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { type EncryptedKey, KEYS } from '../storage/keys.ts';
import { createSerial } from '../storage/serial.ts';
import type { Session } from '../vault/session.ts';

export type UnfinishedInput = ReturnType<typeof createUnfinishedInput>;

/** Keeps the half-typed forms and the progress of a transfer, encrypted in the session area until the vault is locked. */
export function createUnfinishedInput({ area, session }: { readonly area: KeyValueStore; readonly session: Session }) {
  /** One change at a time: two codes of one picture are read side by side. */
  const inTurn = createSerial();

  async function read<T>(wanted: EncryptedKey<T>): Promise<T | undefined> {
    return readEncrypted(area, await session.key(), wanted);
  }

  async function write<T>(wanted: EncryptedKey<T>, value: T | undefined): Promise<void> {
    const key = await session.key();
    const sealed = value === undefined ? undefined : await sealValue(key, wanted, value);
    if ((await session.findKey()) === key) await area.write(new Map([[wanted.name, sealed]]));
  }

  /** Transfers of which parts are missing. */
  async function transfers(): Promise<readonly TransferView[]> {
    return (await read(KEYS.transfers)) ?? [];
  }

  async function addTransferPart({ batch, size, index }: TransferPart): Promise<void> {
    const known = await transfers();
    const before = known.find((one) => one.batch === batch && one.size === size)?.have ?? [];
    const have = [...new Set([...before, index])].sort((a, b) => a - b);
    const others = known.filter((one) => one.batch !== batch);
    const incomplete = have.length < size ? [...others, { batch, size, have }] : others;
    await write(KEYS.transfers, incomplete.length === 0 ? undefined : incomplete);
  }

  return {
    transfers,
    /** Notes that a part of a transfer was read. */
    addTransferPart: (part: TransferPart) => inTurn(() => addTransferPart(part)),
    form: () => read(KEYS.typedForm),
    saveForm: (form: TypedForm | undefined) => inTurn(() => write(KEYS.typedForm, form)),
    edit: () => read(KEYS.unfinishedEdit),
    saveEdit: (edit: UnfinishedEdit | undefined) => inTurn(() => write(KEYS.unfinishedEdit, edit)),
    /** The form and the transfers. */
    async all() {
      const [form, parts] = await Promise.all([read(KEYS.typedForm), read(KEYS.transfers)]);
      return { ...(form && { form }), ...(parts && { transfers: parts }) };
    },
    /** Brings back a form and transfers that were discarded, where nothing took their place. */
    restore: ({ form, transfers: parts }: { form?: TypedForm; transfers?: readonly TransferView[] }) =>
      inTurn(async () => {
        if (form !== undefined && (await read(KEYS.typedForm)) === undefined) await write(KEYS.typedForm, form);
        if (parts !== undefined && (await read(KEYS.transfers)) === undefined) await write(KEYS.transfers, parts);
      }),
    discard: () =>
      inTurn(async () => {
        await write(KEYS.typedForm, undefined);
        await write(KEYS.transfers, undefined);
      }),
  };
}
