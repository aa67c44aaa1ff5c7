import type { AskBackground } from '../../src/messages/client.ts';
import type { AccountRow } from '../../src/messages/views.ts';
import { COUNTER, counterCode, type Known, type Seen, type State } from './model.ts';
import { between, oneOf, type Random } from './random.ts';

/** Adds an account, as the popup does when a text was pasted. */
export async function addAccount(
  ask: AskBackground,
  issuer: string,
  { name, secret }: Known,
  type = 'totp',
): Promise<AccountRow> {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(name)}`;
  const text = `otpauth://${type}/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}${type === 'hotp' ? '&counter=0' : ''}`;
  const { id } = await ask('draft.read', { text, source: 'paste' });
  return ask('draft.save', { id, issuer, name, mode: 'new', bindHost: false });
}

/** Everything that is in the vault. */
export async function look(ask: AskBackground): Promise<Seen> {
  const rows: AccountRow[] = [];
  for (;;) {
    const page = await ask('home.page', { text: '', sort: 'name', offset: rows.length, limit: 200 });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) break;
  }
  const drawn = rows.find((row) => row.issuer === COUNTER.issuer);
  return { rows, counter: drawn === undefined ? -1 : ((await ask('account.view', { id: drawn.id })).counter ?? -1) };
}

/** One save: what is there once it is done, and how it is asked for. */
export interface Save {
  readonly what: string;
  readonly after: State;
  readonly run: (ask: AskBackground) => Promise<unknown>;
}

/** Chooses the next change of a vault: mostly additions while it is small. `ids` are the accounts' ids by issuer. */
export function chooseSave(random: Random, state: State, ids: Map<string, AccountRow['id']>, serial: number): Save {
  const issuers = [...state.accounts.keys()];
  const idOf = (issuer: string) => ids.get(issuer) as AccountRow['id'];
  const luck = random();
  if (luck < 0.15) {
    const run = async (ask: AskBackground) => {
      const { code } = await ask('account.use', { id: idOf(COUNTER.issuer) });
      if (code !== counterCode(state.drawn)) throw new Error(`got a wrong code at counter ${state.drawn}`);
    };
    return { what: 'draw', after: { ...state, drawn: state.drawn + 1 }, run };
  }
  if (issuers.length < 5 || (luck < 0.55 && issuers.length < 60)) {
    const issuer = `service-${serial}`;
    const known = { name: `user-${serial}`, secret: randomSecret(random) };
    const run = async (ask: AskBackground) => ids.set(issuer, (await addAccount(ask, issuer, known)).id);
    return { what: `add ${issuer}`, after: { ...state, accounts: new Map(state.accounts).set(issuer, known) }, run };
  }
  const issuer = oneOf(random, issuers);
  const id = idOf(issuer);
  if (luck < 0.85) {
    const known = { name: `renamed-${serial}`, secret: state.accounts.get(issuer)?.secret ?? '' };
    const run = (ask: AskBackground) => ask('account.edit', { id, edit: { name: known.name } });
    return { what: `edit ${issuer}`, after: { ...state, accounts: new Map(state.accounts).set(issuer, known) }, run };
  }
  const accounts = new Map(state.accounts);
  accounts.delete(issuer);
  return {
    what: `delete ${issuer}`,
    after: { ...state, accounts },
    run: (ask) => ask('account.delete', { ids: [id] }),
  };
}

export function randomSecret(random: Random): string {
  return Array.from({ length: 32 }, () => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[between(random, 0, 31)]).join('');
}
