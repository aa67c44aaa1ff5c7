import { type ReadonlySignal, signal } from '@preact/signals';
import { type FaultCode, toFault } from '../../src/fault.ts';
import type { TypedForm } from '../../src/messages/views.ts';
import { accountsIn } from '../../src/qr/kind.ts';
import { createLengthCheck, emptyForm } from '../../src/ui/account-form/setup-key.ts';
import type { Popup } from '../app/state.ts';
import { keepForm, readTyped } from './drafts.ts';
import { type NothingFound, type ScanStep, scanPage, scanPasted, scanPictures } from './scan-flow.ts';

/** How far the scan is. */
export type Scan =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly step: ScanStep }
  | { readonly is: 'failed'; readonly code: FaultCode; readonly kinds: NothingFound['kinds'] };

/** The part of the screen that a text came from, and that its refusal is shown in. */
type Origin = 'scan' | 'type';

/** Typed more than this at once is a paste. */
const PASTED_LENGTH = 5;

/** Adding an account in the popup: one scan at a time, or a form. */
export interface AddState {
  readonly scan: ReadonlySignal<Scan>;
  readonly isBusy: ReadonlySignal<boolean>;
  /** Where the last refusal is shown. */
  readonly origin: ReadonlySignal<Origin>;
  readonly isDoubted: (secret: string) => boolean;
  scanPage(): Promise<void>;
  scanFiles(files: readonly Blob[]): Promise<void>;
  /** Scans the picture that was taken while the popup was closed. */
  scanPending(): Promise<void>;
  /** Lets the user select an area of the page; the popup closes. */
  selectArea(): Promise<void>;
  /** Adds the accounts in a text; `false` when there is none. */
  addText(text: string, from?: Origin): boolean;
  change(form: TypedForm): void;
  proceed(): Promise<void>;
  stop(): void;
}

/** Makes the state of the screen; call `stop` when it closes. */
export function createAddState(popup: Popup): AddState {
  const { ports } = popup;
  const scan = signal<Scan>({ is: 'idle' });
  const isBusy = signal(false);
  const origin = signal<Origin>('scan');
  const length = createLengthCheck();
  const stopKeeping = keepForm(popup);
  let isOpen = true;
  let turn = 0;

  /** Runs one scan; of two that overlap, the later one counts. */
  async function run(
    start: (onStep: (step: ScanStep) => void, isWanted: () => boolean) => Promise<NothingFound | undefined>,
  ): Promise<void> {
    turn += 1;
    const mine = turn;
    const isWanted = () => isOpen && mine === turn;
    const show = (next: Scan) => {
      if (isWanted()) scan.value = next;
    };
    origin.value = 'scan';
    popup.problem.value = undefined;
    show({ is: 'running', step: 'page' });
    try {
      const nothing = await start((step) => show({ is: 'running', step }), isWanted);
      show(nothing === undefined ? { is: 'idle' } : { is: 'failed', ...nothing });
    } catch (thrown) {
      show({ is: 'failed', code: toFault(thrown).code, kinds: [] });
    }
  }

  /** Ignores a scan that is under way: the user has moved on. */
  function ignoreScan(): void {
    turn += 1;
    scan.value = { is: 'idle' };
  }

  const scanFiles = (pictures: readonly (Blob | string)[]) =>
    run((...watch) => scanPictures(popup, pictures, ...watch));
  const state: AddState = {
    scan,
    isBusy,
    origin,
    isDoubted: length.isDoubted,
    scanPage: () => run((...watch) => scanPage(popup, ...watch)),
    scanFiles,
    async scanPending() {
      const { scan: pending } = (await popup.attempt(() => ports.ask('scan.pending'))) ?? {};
      await (pending?.picture === undefined ? state.scanPage() : scanFiles([pending.picture]));
    },
    async selectArea() {
      const { id } = ports.tab;
      if (id === undefined) return;
      await popup.attempt(() => ports.ask('scan.region', { tabId: id }));
      ports.close();
    },
    addText(text, from = 'scan') {
      if (accountsIn([text]).length === 0) return false;
      ignoreScan();
      origin.value = from;
      void popup.attempt(() => scanPasted(popup, text));
      return true;
    },
    change(form) {
      const before = popup.form.peek()?.secret ?? '';
      if (form.secret.length > before.length + PASTED_LENGTH && state.addText(form.secret, 'type')) return;
      ignoreScan();
      if (popup.problem.peek() !== undefined) popup.problem.value = undefined;
      popup.form.value = form;
    },
    async proceed() {
      const form = popup.form.peek() ?? emptyForm();
      if (state.addText(form.secret, 'type')) return;
      ignoreScan();
      origin.value = 'type';
      if (!length.accepts(form.secret)) return;
      isBusy.value = true;
      await readTyped(popup, form);
      isBusy.value = false;
    },
    stop() {
      isOpen = false;
      stopKeeping();
    },
  };
  return state;
}
