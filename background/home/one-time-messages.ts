import type { FaultCode } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { Notice } from '../../src/messages/notice.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, readValue, writeValue } from '../storage/keys.ts';

/** Nobody remembers a key press for longer. */
const REFUSAL_MS = 60_000;

export type OneTimeMessages = ReturnType<typeof createOneTimeMessages>;

/** What the popup is to say once, kept in `storage.session` until it is read. */
export function createOneTimeMessages({ area, nowMs }: { readonly area: KeyValueStore; readonly nowMs: () => number }) {
  return {
    putNotice(notice: Notice): void {
      void writeValue(area, KEYS.notice, notice).catch(ignore('notice-write'));
    },
    /** Removed by reading it. */
    async takeNotice(): Promise<Notice | undefined> {
      const notice = await readValue(area, KEYS.notice);
      if (notice !== undefined) await writeValue(area, KEYS.notice, undefined);
      return notice;
    },
    /** Why the last command or menu entry filled nothing. */
    putRefusal: (code: FaultCode) => writeValue(area, KEYS.refusal, { code, atMs: nowMs() }),
    /** Removed by reading it. */
    async takeRefusal(): Promise<FaultCode | undefined> {
      const refusal = await readValue(area, KEYS.refusal);
      if (refusal === undefined) return undefined;
      await writeValue(area, KEYS.refusal, undefined);
      return Math.abs(nowMs() - refusal.atMs) < REFUSAL_MS ? refusal.code : undefined;
    },
  };
}
