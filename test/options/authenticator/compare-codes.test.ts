import { afterEach, expect, it } from 'vitest';
import { type CodeComparison, createCodeComparison } from '../../../options/authenticator/compare-codes.ts';
import { generateCode } from '../../../src/otp/code.ts';
import type { AccountRecord } from '../../../src/vault/records.ts';
import { accountId, accountRecord, totpOf } from '../../vault/records.ts';
import { openOptions } from '../options-harness.ts';

let comparison: CodeComparison | undefined;
afterEach(() => comparison?.stop());

async function open(accounts: readonly AccountRecord[]) {
  const { app } = await openOptions({ vault: { accounts } });
  await app.open();
  comparison = createCodeComparison(app);
  await comparison.load();
  return comparison;
}
const counter = { kind: 'hotp', secret: 'JBSWY3DPEHPK3PXP', algorithm: 'SHA-1', digits: 6, counter: 4 } as const;

it('shows the codes of accounts whose codes change with time, and counts the others without using them up', async () => {
  const { rows, counters, codes } = await open([
    accountRecord({ id: 'bolt', issuer: 'Bolt', otp: totpOf('bolt', { periodSeconds: 86_400 }) }),
    accountRecord({ id: 'acme', issuer: 'Acme', otp: counter }),
  ]);
  expect(rows.value.map(({ issuer }) => issuer)).toEqual(['Bolt']);
  expect(counters.value).toBe(1);
  const code = generateCode(totpOf('bolt', { periodSeconds: 86_400 }), Date.now());
  expect(codes.of(accountId('bolt')).value.code).toBe(code);
});

it('is done once every account was ticked, one by one or all at once, and never with none', async () => {
  const { rows, agreeing, allAgree, toggle, toggleAll } = await open(
    ['a', 'b'].map((id) => accountRecord({ id, issuer: id })),
  );
  toggle(accountId('a'));
  expect([agreeing.value.size, allAgree.value]).toEqual([1, false]);
  toggle(accountId('b'));
  expect(allAgree.value).toBe(true);
  toggle(accountId('b'));
  toggleAll();
  expect(agreeing.value.size).toBe(rows.value.length);
  toggleAll();
  expect(agreeing.value.size).toBe(0);
  comparison?.stop();
  expect((await open([])).allAgree.value).toBe(false);
});

it('follows more accounts than come in one answer', async () => {
  const many = Array.from({ length: 230 }, (_, at) => accountRecord({ id: `many-${at}`, issuer: `Site ${at}` }));
  expect((await open(many)).rows.value).toHaveLength(230);
});
