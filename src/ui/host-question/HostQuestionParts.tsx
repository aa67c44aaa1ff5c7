import type { ReadonlySignal } from '@preact/signals';
import type { CodeView } from '../../messages/views.ts';
import { Button } from '../Button.tsx';
import { HostName } from '../HostName.tsx';
import { PlainTiles } from '../icons/plain-tiles.ts';
import { Note } from '../Note.tsx';
import { GuardedButton, SafeButton } from '../press-guard/GuardedButton.tsx';
import { commonText } from '../strings/common.ts';
import { fillText } from '../strings/fill.ts';
import { type HostQuestionState, sitesText } from './host-question.ts';
import { HttpWarning, LookalikeWarning } from './host-warnings.tsx';
import { QuestionAccount } from './QuestionAccount.tsx';

/**
 * Whether an account belongs to a host: what the user must know to answer, and how far the link reaches. The question names the account
 * itself, with its `code`, unless what it stands in does.
 */
export function HostQuestionBody(props: {
  readonly state: HostQuestionState;
  readonly code?: ReadonlySignal<CodeView> | undefined;
  readonly isNamed?: boolean;
}) {
  const { state, code, isNamed = false } = props;
  const { account, host, shown, site, bound, lookalike, http } = state.question;
  const text = fillText.question;
  const isKnown = bound.some((one) => one.host === host);
  const service = account.issuer || account.name || commonText.unnamedAccount;
  return (
    <PlainTiles.Provider value={state.warns}>
      {lookalike !== undefined && (
        <LookalikeWarning
          lookalike={lookalike}
          own={shown.registrable}
          isLinked={bound.some((one) => one.host === lookalike.host)}
        />
      )}
      {http && <HttpWarning />}
      {!isNamed && <QuestionAccount account={account} code={code} />}
      <p>{isKnown ? text.isUnencrypted : text.isNew(service)}</p>
      <p class="big-host">
        <HostName shown={shown} />
      </p>
      {!isKnown && <p class="muted">{bound.length > 0 ? text.linkedTo(sitesText(bound)) : text.notLinked}</p>}
      {state.subject.pending && <p>{text.pendingOnly}</p>}
      {site !== undefined && <ScopeChoice state={state} site={site} />}
      {site === undefined && bound.length === 0 && (
        <Note>
          <p>{text.noMoreQuestions}</p>
        </Note>
      )}
    </PlainTiles.Provider>
  );
}

function ScopeChoice({ state, site }: { readonly state: HostQuestionState; readonly site: string }) {
  const text = fillText.question;
  const choices = [
    { scope: 'host', label: text.thisHost(state.question.host), hint: text.thisHostHint },
    { scope: 'site', label: text.allOf(site), hint: text.allOfHint },
  ] as const;
  return (
    <fieldset class="plain-set">
      <legend>{text.scope}</legend>
      {choices.map(({ scope, label, hint }) => (
        <label class="check" key={scope}>
          <input
            type="radio"
            name="scope"
            checked={state.scope.value === scope}
            onChange={() => {
              state.scope.value = scope;
            }}
          />
          <span>
            {label}
            <small>{hint}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/**
 * Its answers, the main one last; a fill can also be agreed to this once. Where there is a warning the safe one has the focus; without one, yes has it, unless the question came
 * without being asked for (`unasked`), where Enter does nothing. A site that only resembles the account (`resembles`) is as good as a warning.
 */
export function HostQuestionActions(props: {
  readonly state: HostQuestionState;
  readonly unasked?: boolean | undefined;
  readonly resembles?: boolean;
  readonly onLeave: () => void;
}) {
  const { state, unasked = false, resembles = false, onLeave } = props;
  const { question, subject } = state;
  const warns = state.warns || resembles;
  const isFake = question.lookalike !== undefined;
  const text = fillText.question;
  const labels = {
    fill: { yes: text.linkAndFill, no: isFake ? text.dontFill : commonText.cancel },
    link: { yes: isFake ? text.linkAnyway : text.link, no: isFake ? text.dontLink : commonText.cancel },
  }[subject.asks];
  const Leave = warns ? SafeButton : Button;
  const leave = (
    <Leave key="no" tone={isFake ? 'primary' : 'secondary'} onClick={onLeave}>
      {labels.no}
    </Leave>
  );
  const yes = (
    <GuardedButton
      key="yes"
      about={`${subject.asks} ${question.host}`}
      focused={!warns && !unasked}
      tone={isFake ? 'secondary' : 'primary'}
      busy={state.isBusy.value}
      onClick={() => void state.accept()}
    >
      {labels.yes}
    </GuardedButton>
  );
  const { fillOnce } = state;
  const once = fillOnce && (
    <GuardedButton
      key="once"
      about={question.host}
      title={text.fillOnceHint}
      disabled={state.isBusy.value}
      onClick={() => void fillOnce()}
    >
      {text.fillOnce}
    </GuardedButton>
  );
  return <>{isFake ? [yes, once, leave] : [leave, once, yes]}</>;
}
