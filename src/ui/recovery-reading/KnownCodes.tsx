import { useEffect, useState } from 'preact/hooks';
import { ignore } from '../../ignored.ts';
import type { AskBackground } from '../../messages/client.ts';
import type { KnownRecoveryCode } from '../../messages/recovery.ts';
import type { FoundCode } from '../../recovery/read.ts';
import type { AccountId } from '../../vault/records.ts';
import { accountTitle } from '../account-title.ts';
import { formatDay } from '../counted.ts';
import { Note } from '../Note.tsx';
import { recoveryText } from '../strings/recovery.ts';

/** Points out the codes of a list that the vault has already: for this account, another one, or in a set that was replaced. */
export function KnownCodes(props: {
  readonly ask: AskBackground;
  readonly codes: readonly FoundCode[];
  /** The account that they are going to be saved for, where it is one of the vault. */
  readonly account: AccountId | undefined;
}) {
  const { ask, codes, account } = props;
  const [known, setKnown] = useState<readonly KnownRecoveryCode[]>([]);
  const texts = codes.map(({ text }) => text);
  useEffect(() => {
    let isGone = false;
    const none: readonly KnownRecoveryCode[] = [];
    void ask('recovery.compare', { codes: texts })
      .catch(ignore('recovery-compare', none))
      .then((found) => {
        if (!isGone) setKnown(found);
      });
    return () => {
      isGone = true;
    };
  }, [texts.join('\n')]);
  const remarks = remarksOf(known, codes.length, account);
  if (remarks.length === 0) return null;
  return (
    <Note tone="warn">
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </Note>
  );
}

function remarksOf(
  known: readonly KnownRecoveryCode[],
  total: number,
  account: AccountId | undefined,
): readonly string[] {
  const text = recoveryText.known;
  const inForce = known.filter(({ supersededMs }) => supersededMs === undefined);
  const here = inForce.filter((code) => code.account === account).length;
  const elsewhere = Map.groupBy(
    inForce.filter((code) => code.account !== account),
    (code) => accountTitle(code),
  );
  const replaced = Map.groupBy(
    known.filter(({ supersededMs }) => supersededMs !== undefined),
    ({ supersededMs }) => formatDay(supersededMs ?? 0),
  );
  return [
    ...(here === 0 ? [] : [here === total ? text.all : text.here(here)]),
    ...[...elsewhere].map(([title, codes]) => text.elsewhere(codes.length, title)),
    ...[...replaced].map(([day, codes]) => text.replaced(codes.length, day)),
  ];
}
