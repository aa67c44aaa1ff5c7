import { FileUp, History } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { fromAuthenticatorText } from '../../src/ui/strings/from-authenticator.ts';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { CompareCodes } from './CompareCodes.tsx';
import { createCodeComparison } from './compare-codes.ts';

/** Moving from the Authenticator extension: its file, what that doesn't contain, comparing the codes of both, and removing it. */
export function FromAuthenticator({ app }: { readonly app: AppState }) {
  const [comparison] = useState(() => createCodeComparison(app));
  const revision = app.revision.value;
  useEffect(() => void comparison.load(), [revision]);
  useEffect(() => comparison.stop, []);
  const { title, lead, file, missing, compare, remove, ...text } = fromAuthenticatorText;
  const isReady = comparison.allAgree.value;
  return (
    <>
      <Heading title={title} lead={lead} />
      <ol class="move-steps">
        <Step title={file.title}>
          <Steps list={file.steps} />
          <p class="muted">
            {file.where} {file.cloud}
          </p>
        </Step>
        <Step title={text.import.title}>
          <p>{text.import.lead}</p>
          <div class="form-actions">
            <Button icon={FileUp} onClick={() => app.go({ section: 'interchange' })}>
              {text.import.act}
            </Button>
          </div>
          <h3>{missing.title}</h3>
          <ul>
            {Object.values(missing.list).map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Step>
        <Step title={compare.title}>
          <CompareCodes comparison={comparison} />
        </Step>
        <Step title={remove.title}>
          <Note {...(!isReady && { tone: 'warn' })}>
            <p>{isReady ? remove.ready : remove.wait}</p>
          </Note>
          <Steps list={remove.steps} />
          <p class="muted">{remove.sync}</p>
          <div class="form-actions">
            <Button
              icon={History}
              tone={isReady ? 'primary' : 'secondary'}
              onClick={() => app.go({ section: 'backups' })}
            >
              {remove.backUp}
            </Button>
          </div>
        </Step>
      </ol>
    </>
  );
}

function Step({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <li class="card">
      <section aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        {children}
      </section>
    </li>
  );
}

function Steps({ list }: { readonly list: readonly string[] }) {
  return (
    <ol>
      {list.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ol>
  );
}
