import type { ComponentChildren } from 'preact';
import { lossKey } from '../../src/readiness/loss.ts';
import { type Proof, proofOf } from '../../src/readiness/proof.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { capitalised, type Names } from '../../src/ui/readiness/names.ts';
import { groundText, helpText, staleText, wayText } from '../../src/ui/readiness/proof-text.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { formatList } from '../../src/ui/strings/plural.ts';
import { readinessText } from '../../src/ui/strings/readiness.ts';
import type { AppState } from '../common/app-state.ts';
import { QuestionForm } from './QuestionForm.tsx';
import type { OpenCell, ReadinessView } from './readiness.ts';

/** Why an account has its verdict under a loss, and the one question that settles it where it isn’t known. */
export function ProofDialog(props: {
  readonly app: AppState;
  readonly view: ReadinessView;
  readonly cell: OpenCell;
  readonly onClose: () => void;
}) {
  const { app, view, cell, onClose } = props;
  const { map, names } = view;
  const proof = proofOf(map, cell.account, cell.loss);
  if (proof === undefined) return null;
  const text = readinessText.proof;
  return (
    <Dialog
      title={text.title(names.account(cell.account), names.loss(cell.loss))}
      onClose={onClose}
      actions={<Button onClick={onClose}>{commonText.done}</Button>}
    >
      <div class="proof" key={lossKey(cell.loss)}>
        <ProofText proof={proof} names={names} />
        {proof.letter === '?' && (
          <>
            <p class="muted">{text.asks}</p>
            <QuestionForm app={app} view={view} question={proof.question} />
            {proof.others.length > 0 && <p class="hint">{text.othersToo}</p>}
          </>
        )}
      </div>
    </Dialog>
  );
}

/** A verdict’s reasons in words. */
function ProofText({ proof, names }: { readonly proof: Proof; readonly names: Names }) {
  const text = readinessText.proof;
  switch (proof.letter) {
    case 'A':
    case 'B':
      return (
        <>
          <p>{proof.letter === 'A' ? text.usual : text.other}</p>
          <p>
            <strong>{capitalised(wayText(proof.way, names))}</strong>
          </p>
          <Lines title={text.rests} lines={proof.rests.map((ground) => groundText(ground, names))} />
          {proof.stale.map((stale) => (
            <p key={stale.thing} class="warning">
              {staleText(stale, names)}
            </p>
          ))}
        </>
      );
    case 'C':
      return (
        <>
          <p>{text.later}</p>
          <Lines title={text.rests} lines={proof.rests.map((ground) => groundText(ground, names))} />
        </>
      );
    case '?':
      return <p>{text.unknown}</p>;
    case 'D':
      return (
        <>
          <p>{text.locked}</p>
          {proof.circles.map((circle) => (
            <p key={circle.join()}>{text.circle(formatList(circle.map(names.account)))}</p>
          ))}
          <Lines
            title={text.helps}
            lines={proof.helps.map((helps) => {
              const [only, ...more] = helps.map((help) => helpText(help, names));
              if (only === undefined) return '';
              return capitalised(more.length === 0 ? only : text.helpsTogether(formatList([only, ...more])));
            })}
          />
        </>
      );
  }
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly ComponentChildren[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p class="muted">{title}</p>
      <ul>
        {lines.map((line) => (
          <li key={String(line)}>{line}</li>
        ))}
      </ul>
    </>
  );
}
