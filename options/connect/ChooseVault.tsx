import { useId, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { connectText } from '../../src/ui/strings/connect.ts';
import { useFocusResult } from '../common/focus-result.ts';
import { Findings } from '../devices/ConnectForm.tsx';
import type { JoinState } from './join.ts';

/** Which of several vaults, told apart by nothing but how many files they have: nothing else is known before one is opened. */
export function ChooseVault(props: {
  readonly state: JoinState;
  readonly vaults: NonNullable<JoinState['vaults']['value']>;
}) {
  const { state, vaults } = props;
  const [vid, setVid] = useState(vaults[0]?.vid ?? '');
  const name = useId();
  const heading = useFocusResult<HTMLHeadingElement>();
  const text = connectText.vaults;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void state.chooseVault(vid);
      }}
    >
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {text.title}
        </h1>
        <p class="lead">{text.lead}</p>
      </div>
      <fieldset class="choices" aria-label={text.title}>
        {vaults.map((vault, at) => (
          <label key={vault.vid}>
            <input type="radio" name={name} checked={vault.vid === vid} onChange={() => setVid(vault.vid)} />
            <span>{text.vault(at + 1)}</span>
            <small>{text.files(vault.files)}</small>
          </label>
        ))}
      </fieldset>
      <Findings connection={state.connection} kept={connectText.notStarted} />
      <Button tone="primary" type="submit" wide busy={state.connection.busy.value !== undefined}>
        {text.act}
      </Button>
      <Button tone="plain" wide onClick={state.back}>
        {commonText.back}
      </Button>
    </form>
  );
}
