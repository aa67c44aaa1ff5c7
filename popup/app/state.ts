import { type Signal, signal } from '@preact/signals';
import { type Fault, toFault } from '../../src/fault.ts';
import type { HomeView } from '../../src/messages/home.ts';
import type { UnfinishedEdit } from '../../src/messages/unfinished.ts';
import type { AccountRow, DraftView, TypedForm } from '../../src/messages/views.ts';
import { type Clipboard, createClipboard } from '../../src/ui/clipboard.ts';
import type { Unread } from '../../src/ui/draft/found-drafts.ts';
import { hidesCodes } from '../../src/ui/hidden-codes.ts';
import { forgetIcons } from '../../src/ui/icons/icon-store.ts';
import { createLiveCodes, type LiveCodes, pageClock } from '../../src/ui/live-codes.ts';
import { receivePolicy } from '../../src/ui/policy.ts';
import { createOnce, type Once } from '../../src/ui/single-flight.ts';
import { appText } from '../../src/ui/strings/app.ts';
import { showToast, toasts } from '../../src/ui/toasts.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { Capture } from '../add/visible-area.ts';
import { createNextCodeCountdown, type NextCodeCountdown } from '../fill/next-code-countdown.ts';
import { createListing, type Listing } from '../home/listing.ts';
import { createPageOffers, type OffersOfPage } from '../home/page-offers.ts';
import { createRisks, type Risks } from '../home/risks.ts';
import { createSuggestions, type Suggestions } from '../home/suggestions.ts';
import { startPopupIcons } from '../icons/start-icons.ts';
import { createKeyWatchState, type KeyWatchState } from '../key-watch/key-watch.ts';
import type { Ports } from './ports.ts';
import type { Problem } from './problem.ts';
import type { Screen } from './screen.ts';

export type OpenHome = Extract<HomeView, { state: 'unlocked' }>;
/** How many of the other accounts come with the first answer: as many as fit the window. */
export const FIRST_ROWS = 12;

export interface Popup extends NextCodeCountdown {
  readonly ports: Ports;
  readonly home: Signal<HomeView | undefined>;
  readonly screen: Signal<Screen>;
  readonly problem: Signal<Problem | undefined>;
  /** The name of the fill that runs, see `fillName`. */
  readonly filling: Signal<string | undefined>;
  /** What is in the "type it in" form. */
  readonly form: Signal<TypedForm | undefined>;
  /** An account that exists was just saved: the next Enter does nothing, so that none both saves and fills. */
  readonly skipsEnter: Signal<boolean>;
  /** The account that had the focus when home was left: the keyboard goes on from there. */
  readonly leftAt: Signal<string | undefined>;
  /** What else the last picture held. */
  readonly unread: Signal<readonly Unread[]>;
  /** The last picture with codes in it. */
  readonly shot: Signal<Capture | undefined>;
  readonly suggestions: Suggestions;
  readonly listing: Listing;
  readonly offers: OffersOfPage;
  readonly keyWatch: KeyWatchState;
  readonly risks: Risks;
  readonly codes: LiveCodes;
  readonly clipboard: Clipboard;
  /** Runs what a press of a button spends a code for: a double click is one press. */
  readonly once: Once;
  /** The tab shows another page, which the browser doesn't let Latchkey into yet. */
  readonly isElsewhere: Signal<boolean>;
  /** Asks for everything on the first picture again. */
  readonly reload: () => Promise<void>;
  /** Takes an answer to `home.open`; at the popup's start, what was left open decides the screen. */
  readonly receive: (home: HomeView, starting?: boolean) => void;
  readonly go: (screen: Screen) => void;
  /** Goes home and shows what changed. */
  readonly goHome: () => Promise<void>;
  /** Goes on after one of several drafts: to the rest of them, else home. */
  readonly goOn: () => Promise<void>;
  /** Does something that may be refused; a refusal becomes the screen's problem. */
  readonly attempt: <T>(work: () => Promise<T>) => Promise<T | undefined>;
}

/** The popup's state: one signal a concern. */
export function createPopup(ports: Ports): Popup {
  const home = signal<HomeView | undefined>(undefined);
  const screen = signal<Screen>({ name: 'home' });
  const problem = signal<Problem | undefined>(undefined);
  const filling = signal<string | undefined>(undefined);
  const form = signal<TypedForm | undefined>(undefined);
  const skipsEnter = signal(false);
  const leftAt = signal<string | undefined>(undefined);
  const unread = signal<readonly Unread[]>([]);
  const shot = signal<Capture | undefined>(undefined);
  const clipboard = createClipboard({
    write: ports.writeClipboard,
    after: pageClock.after,
    clearLater: (digest, seconds) => ports.ask('clipboard.clearLater', { digest, seconds }),
    onRefused: (clear) => showToast(appText.stillCopied, { label: appText.clear, run: () => void clear() }),
  });

  startPopupIcons(ports);
  const fetchCodes = async (ids: readonly string[]) => {
    const own = ids.filter((id) => !id.endsWith(PENDING)) as AccountId[];
    if (own.length < ids.length) void reload().catch(() => undefined);
    return own.length === 0 ? [] : ports.ask('home.codes', { ids: own });
  };
  const codes = createLiveCodes(fetchCodes, pageClock);
  const listing = createListing(ports, onRows, onFault);
  const suggestions = createSuggestions(ports, onRows);

  function onRows(): void {
    const open = home.peek();
    if (open?.state !== 'unlocked') return;
    codes.show([...open.site.accounts, ...suggestions.rows(), ...listing.rows.peek()].flatMap(withPending));
  }
  function onFault(fault: Fault): void {
    if (fault.code === 'vault-locked') void reload().catch(() => undefined);
    else problem.value = { code: fault.code };
  }

  const receive = (view: HomeView, starting = false): void => {
    if (view.theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = view.theme;
    receivePolicy(view.policy);
    if (view.state === 'unlocked') {
      const arriving = starting || home.peek()?.state !== 'unlocked';
      if (starting) form.value = view.form;
      if (starting && view.refused !== undefined) problem.value = { code: view.refused };
      const [draft, ...more] = view.drafts ?? [];
      if (arriving && view.scanWaits) screen.value = { name: 'add', start: 'waiting' };
      else if (arriving && view.codesWait) screen.value = { name: 'recovery', selected: true };
      else if (starting && view.draftsAtHand && draft !== undefined)
        screen.value = more.length === 0 ? { name: 'preview', draft } : { name: 'found' };
      else if (starting && view.form !== undefined && wasTypedIn(view.form))
        screen.value = { name: 'add', start: 'type' };
      else if (starting && view.edit !== undefined) screen.value = screenOfEdit(ports, view.edit) ?? screen.value;
    } else {
      // Nothing that was read or typed outlives a lock, neither on the page nor in its memory.
      screen.value = { name: 'home' };
      form.value = undefined;
      unread.value = [];
      shot.value = undefined;
      toasts.value = [];
      forgetIcons();
    }
    suggestions.follow(view);
    hidesCodes.value = view.state === 'unlocked' && view.preferences.hideCodes;
    home.value = view;
    if (view.state === 'unlocked') {
      const tag = listing.tag.peek();
      if (tag !== undefined && !view.tags.includes(tag)) listing.filter(undefined);
      listing.receive(view.others);
    } else codes.show([]);
  };
  async function reload(): Promise<void> {
    const { url } = ports.tab;
    receive(await ports.ask('home.open', { ...(url !== undefined && { url }), limit: FIRST_ROWS }));
  }
  const go = (next: Screen): void => {
    problem.value = undefined;
    if (screen.peek().name === 'home' && next.name !== 'home') leftAt.value = focusedAccount();
    screen.value = next;
  };

  return {
    ports,
    home,
    screen,
    problem,
    filling,
    form,
    skipsEnter,
    suggestions,
    leftAt,
    isElsewhere: signal(false),
    unread,
    shot,
    listing,
    offers: createPageOffers(ports),
    keyWatch: createKeyWatchState(ports),
    risks: createRisks(ports),
    codes,
    clipboard,
    ...createNextCodeCountdown(pageClock),
    once: createOnce(() => performance.now()),
    reload,
    receive,
    go,
    goHome: async () => {
      go({ name: 'home' });
      await reload().catch((thrown) => onFault(toFault(thrown)));
    },
    goOn: async () => {
      problem.value = undefined;
      await reload().catch((thrown) => onFault(toFault(thrown)));
      go({ name: draftsOf(home.peek()).length > 0 ? 'found' : 'home' });
    },
    attempt: async (work) => {
      problem.value = undefined;
      try {
        return await work();
      } catch (thrown) {
        onFault(toFault(thrown));
        return undefined;
      }
    },
  };
}

function focusedAccount(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-account]')?.dataset.account;
}

/** Whether anything was typed into a form; one that was emptied again isn't worth coming back to. */
function wasTypedIn({ secret, name, kind, algorithm, digits, periodSeconds }: TypedForm): boolean {
  const numbers = [kind, algorithm, digits, periodSeconds].join();
  return secret.trim() !== '' || name.trim() !== '' || numbers !== 'totp,SHA-1,6,30';
}

/** The accounts that were read and aren't saved yet. */
export function draftsOf(view: HomeView | undefined): readonly DraftView[] {
  return view?.state === 'unlocked' ? (view.drafts ?? []) : [];
}

const PENDING = '/pending';

/** The name under which the codes of an account's replacement secret are followed. */
export function pendingId(id: AccountId): string {
  return `${id}${PENDING}`;
}

function withPending(row: AccountRow): readonly ({ id: string } & AccountRow['pendingCode'])[] {
  return row.pendingCode === undefined ? [row] : [row, { ...row.pendingCode, id: pendingId(row.id) }];
}

/** The host of the tab as it is bound: in ASCII, with a port only if it is not the default. */
export function tabHost(ports: Ports): string | undefined {
  return hostOf(ports.tab.url);
}

/** The host of an address, with its port; absent for one without. */
export function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { host, protocol } = new URL(url);
  return host === '' || !protocol.startsWith('http') ? undefined : host;
}

/** The screen on which something was being changed when the popup closed; what is about a site comes back only there. */
function screenOfEdit(ports: Ports, kept: UnfinishedEdit): Screen | undefined {
  if (kept.kind === 'account') return { name: 'edit', id: kept.id, kept };
  if (kept.host !== tabHost(ports)) return undefined;
  return kept.kind === 'registration' ? { name: 'register', kept } : { name: 'recovery', kept };
}
