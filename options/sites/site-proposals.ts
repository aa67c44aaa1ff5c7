import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Fault } from '../../src/fault.ts';
import type { HostProposal } from '../../src/messages/interchange.ts';
import type { SiteLink } from '../../src/messages/site-suggestions.ts';
import { sitesText } from '../../src/ui/strings/sites.ts';
import type { AccountId, HostBinding } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { isInvalid, isUnchecked, lookalikeOf, type ProposalRow, rowsOf, siteOf } from './proposal-row.ts';

/** Proposed sites, each shown and editable, that are linked together. */
export interface SiteProposals {
  /** Absent until they are there. */
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
  /** Looks up what the sites imitate that were typed since; a row that imitates something is not ticked. Says whether any does. */
  check(): Promise<boolean>;
  /** Links what is chosen, unless the last look found an imitation: then the user sees it first. */
  save(): Promise<void>;
}

/** Most sites that are looked up at once. */
const MOST_CHECKED = 1000;

/** Makes them; without `ids` they are of every account without a site. `inFile` are hosts that a file names for accounts that existed. */
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
    let found = false;
    await app.attempt(fault, async () => {
      const open = (rows.value ?? []).filter(isUnchecked).slice(0, MOST_CHECKED);
      if (open.length === 0) return;
      const links = open.map((row) => ({ id: row.account.id, host: siteOf(row)?.host ?? '' }));
      const answers = await ask('site.check', { links, services: await services() });
      open.forEach(({ key, host }, at) => {
        const lookalike = answers[at]?.lookalike;
        found ||= lookalike !== undefined;
        change(key, (row) => {
          if (row.host !== host) return row;
          return { ...row, check: { host, ...(lookalike && { lookalike }) }, isTicked: row.isTicked && !lookalike };
        });
      });
    });
    return found;
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
    type: (key, host) => change(key, (row) => ({ ...row, host, isTicked: host.trim() !== '' })),
    setScope: (key, scope) => change(key, (row) => ({ ...row, scope })),
    toggle: (key) => change(key, (row) => ({ ...row, isTicked: !row.isTicked })),
    toggleAll() {
      const all = new Set(clear.value.map(({ key }) => key));
      const isTicked = clear.value.some((row) => !row.isTicked);
      rows.value = rows.value?.map((row) => (all.has(row.key) ? { ...row, isTicked } : row));
    },
    async save() {
      if (isBusy.value || chosen.value.length === 0 || chosen.value.some(isInvalid)) return;
      isBusy.value = true;
      if (!(await check())) await link();
      isBusy.value = false;
    },
  };
}
