import type { ReadonlySignal } from '@preact/signals';
import type { HostQuestion } from '../../messages/filling.ts';
import type { CodeView } from '../../messages/views.ts';
import { CodeText } from '../CodeText.tsx';
import { commonText } from '../strings/common.ts';
import { Tile } from '../Tile.tsx';

/** The account that a question is about, with the code that it would fill where that is known. */
export function QuestionAccount(props: {
  readonly account: HostQuestion['account'];
  readonly code?: ReadonlySignal<CodeView> | undefined;
}) {
  const { issuer, name, icon } = props.account;
  const code = props.code?.value.code;
  return (
    <div class="asked-account">
      <Tile issuer={issuer} name={name} icon={icon} />
      <span class="names">
        <strong>{issuer || name || commonText.unnamedAccount}</strong>
        <br />
        <span class="muted">{issuer === '' ? '' : name}</span>
      </span>
      {code !== undefined && <CodeText code={code} />}
    </div>
  );
}
