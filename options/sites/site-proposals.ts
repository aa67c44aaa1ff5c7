import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Fault } from '../../src/fault.ts';
import type { HostProposal } from '../../src/messages/interchange.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { SiteLink } from '../../src/messages/site-suggestions.ts';
import { sitesText } from '../../src/ui/strings/sites.ts';
import type { AccountId, HostBinding } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { isUnchecked, lookalikeOf, type ProposalRow, rowsOf, siteOf, withText } from './proposal-row.ts';

/** Proposed sites, each shown and editable, that are linked together. */
export interface SiteProposals {
  /** Absent until they are loaded. */
  readonly rows: ReadonlySignal<readonly ProposalRow[] | undefined>;
  /** The rows that would be linked. */
  readonly chosen: ReadonlySignal<readonly ProposalRow[]>;
  /** How many rows have a site; those that imitate another are not among them. */
  readonly clear: ReadonlySignal<readonly ProposalRow[]>;
  readonly fault: Signal<Fault | undefined>;
  readonly isBusy: ReadonlySignal<boolean>;
  load(): Promise<void>;
  type(key: string, host: string): void;
  setScope(key: string, scope: HostBinding['scope']): void;
  toggle(key: string): void;
  /** Ticks every row that is clear, or none. */
  toggleAll(): void;
  /** Looks up what the sites imitate that were typed since, and unticks those that imitate something. Says whether it left every tick. */
  check(): Promise<boolean>;
  /** Links what is chosen, unless the last look found an imitation: then the user sees it first. */
  save(): Promise<void>;
}

/** Makes the proposals; without `ids` they are of every account without a site. `inFile` are hosts that a file names for accounts that existed. */
export function createSiteProposals(
  app: AppState,
  { ids, inFile = [] }: { readonly ids?: readonly AccountId[]; readonly inFile?: readonly HostProposal[] },
): SiteProposals {
  const { ask } = app;
  const rows = signal<readonly ProposalRow[] | undefined>();
  const fault = signal<Fault | undefined>();
  const isBusy = signal(false);
  const chosen = computed(() => (rows.value ?? []).filter((row) => row.isTicked && siteOf(row) !== undefined));
  const clear = computed(() =>
    (rows.value ?? []).filter((row) => siteOf(row) !== undefined && lookalikeOf(row) === undefined),
  );
  const services = async () => (await import('../../src/services/table.ts')).SERVICES;

  const change = (key: string, edit: (row: ProposalRow) => ProposalRow) => {
    rows.value = rows.value?.map((row) => (row.key === key ? edit(row) : row));
  };

  async function load(): Promise<void> {
    await app.attempt(fault, async () => {
      const asked = { services: await services(), ...(ids && { ids }) };
      rows.value = rowsOf(await ask('site.proposals', asked), inFile);
    });
    await check();
  }

  async function check(): Promise<boolean> {
    let isFine = true;
    const isAnswered = await app.attempt(fault, async () => {
      const open = (rows.value ?? []).filter(isUnchecked);
      for (let at = 0; at < open.length; at += LIMITS.checkedSites) {
        if (!(await checkSome(open.slice(at, at + LIMITS.checkedSites)))) isFine = false;
      }
    });
    return isAnswered && isFine;
  }

  async function checkSome(open: readonly ProposalRow[]): Promise<boolean> {
    const links = open.map((row) => ({ id: row.account.id, host: siteOf(row)?.host ?? '' }));
    const answers = await ask('site.check', { links, services: await services() });
    const found = new Map(open.map(({ key, host }, at) => [key, { host, ...answers[at] }]));
    let isFine = true;
    rows.value = rows.value?.map((row) => {
      const looked = found.get(row.key);
      if (looked === undefined || looked.host !== row.host) return row;
      const isFineHere = looked.lookalike === undefined && looked.suffix === undefined;
      if (!isFineHere && row.isTicked) isFine = false;
      return { ...row, check: looked, isTicked: row.isTicked && isFineHere };
    });
    return isFine;
  }

  async function link(): Promise<void> {
    const links = chosen.value.flatMap((row) => {
      const site = siteOf(row);
      return site === undefined ? [] : [{ id: row.account.id, ...site }];
    });
    const linked = new Set(chosen.value.map(({ key }) => key));
    const isLinked = await app.attempt(fault, async () => {
      const added = await ask('site.bindAll', { links });
      const before = rows.value;
      rows.value = before?.filter(({ key }) => !linked.has(key));
      app.say(sitesText.linked(links.length), () => undo(added, before));
    });
    if (isLinked) await app.changed();
  }

  async function undo(links: readonly SiteLink[], before: readonly ProposalRow[] | undefined): Promise<void> {
    await ask('site.unbindAll', { links });
    rows.value = before;
    await app.changed();
  }

  return {
    rows,
    chosen,
    clear,
    fault,
    isBusy,
    load,
    check,
    type: (key, host) => change(key, (row) => withText(row, host)),
    setScope: (key, scope) => change(key, (row) => ({ ...row, scope })),
    toggle: (key) => change(key, (row) => ({ ...row, isTicked: !row.isTicked })),
    toggleAll() {
      const all = new Set(clear.value.map(({ key }) => key));
      const isTicked = clear.value.some((row) => !row.isTicked);
      rows.value = rows.value?.map((row) => (all.has(row.key) ? { ...row, isTicked } : row));
    },
    async save() {
      if (isBusy.value || chosen.value.length === 0) return;
      isBusy.value = true;
      if (await check()) await link();
      isBusy.value = false;
    },
  };
}
