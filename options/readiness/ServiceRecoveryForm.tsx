import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Fault } from '../../src/fault.ts';
import { RECOVERY_MEANS, type RecoveryMeans } from '../../src/messages/kept-items.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { NamedAccount } from '../../src/messages/readiness.ts';
import type { ServicePages } from '../../src/services/service-pages.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { CheckField, SelectField, TextField } from '../../src/ui/Field.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { readinessText } from '../../src/ui/strings/readiness.ts';
import type { AppState } from '../common/app-state.ts';

type Help = 'unsaid' | 'none' | 'some';

/** How the service lets in somebody who lost everything, as the user says, and its own page about that. */
export function ServiceRecoveryForm(props: {
  readonly app: AppState;
  readonly account: NamedAccount;
  readonly pages: ServicePages | undefined;
}) {
  const { app, account, pages } = props;
  const text = readinessText.service;
  const known = account.serviceRecovery;
  const [help, setHelp] = useState<Help>(known === undefined ? 'unsaid' : known.means.length === 0 ? 'none' : 'some');
  const [means, setMeans] = useState<ReadonlySet<string>>(new Set(known?.means));
  const [days, setDays] = useState(known?.days === undefined ? '' : String(known.days));
  const [fault] = useState(() => signal<Fault | undefined>());
  const typedDays = days.trim();
  const isNumber = typedDays === '' || /^\d{1,3}$/.test(typedDays);
  const save = () =>
    app.attempt(fault, async () => {
      await app.ask('wayIn.sayService', {
        id: account.id,
        ...(help !== 'unsaid' && { means: help === 'some' ? RECOVERY_MEANS.filter((one) => means.has(one)) : [] }),
        ...(help === 'some' && typedDays !== '' && { days: Number(typedDays) }),
      });
      await app.changed();
    });
  const tick = (one: RecoveryMeans, checked: boolean) => {
    const next = new Set(means);
    if (checked) next.add(one);
    else next.delete(one);
    setMeans(next);
  };
  return (
    <details class="service-recovery">
      <summary>{text.title}</summary>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isNumber) void save();
        }}
      >
        {pages?.recovery !== undefined && (
          <p class="hint">
            <a href={pages.recovery} target="_blank" rel="noreferrer">
              {text.page(pages.name)}
            </a>
          </p>
        )}
        <SelectField
          label={text.question}
          value={help}
          onValue={setHelp}
          choices={[
            ['unsaid', text.unsaid],
            ['some', text.some],
            ['none', text.none],
          ]}
        />
        {help === 'some' && (
          <>
            {RECOVERY_MEANS.map((one) => (
              <CheckField
                key={one}
                label={text.means[one]}
                checked={means.has(one)}
                onChecked={(checked) => tick(one, checked)}
              />
            ))}
            <TextField
              label={text.days}
              value={days}
              onValue={setDays}
              inputMode="numeric"
              limit={LIMITS.number}
              problem={isNumber ? undefined : text.daysWrong}
            />
          </>
        )}
        {fault.value !== undefined && <FaultNote code={fault.value.code} />}
        <div class="form-actions">
          <Button type="submit" disabled={help === 'some' && means.size === 0}>
            {commonText.save}
          </Button>
        </div>
      </form>
    </details>
  );
}
