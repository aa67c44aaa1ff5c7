import { KeyList } from '../../src/ui/keyboard/KeyList.tsx';
import { aboutText } from '../../src/ui/strings/about.ts';
import { keyboardText } from '../../src/ui/strings/keyboard.ts';
import type { AppState } from '../common/app-state.ts';
import { Card } from '../common/Card.tsx';
import { Heading } from '../common/Heading.tsx';
import { Diagnostics } from './Diagnostics.tsx';
import { licences, useOf } from './licences.ts';

/** What Latchkey is, what it stores, what it sends, and what it is built with. */
export function About({ app }: { readonly app: AppState }) {
  return (
    <>
      <Heading title={aboutText.title} lead={aboutText.lead(app.platform.version)} />
      <div class="settings">
        <Card title={aboutText.stores.title}>
          <Sentences list={aboutText.stores.list} />
        </Card>
        <Card title={aboutText.sends.title}>
          <Sentences list={aboutText.sends.list} />
        </Card>
        <Card title={aboutText.keyboard.title}>
          {[keyboardText.popup, keyboardText.options, keyboardText.everywhere].map(({ title, keys }) => (
            <KeyList key={title} title={title} keys={Object.values(keys)} />
          ))}
          <p class="hint">{aboutText.keyboard.hint}</p>
        </Card>
        <Card title={aboutText.diagnostics.title}>
          <Diagnostics app={app} />
        </Card>
        <Card title={aboutText.licences.title}>
          <p class="muted">{aboutText.licences.lead}</p>
          <ul class="licences">
            {licences.map(({ name, licence }) => (
              <li key={name}>
                <span>
                  <strong>{name}</strong> <span class="muted">{useOf(name)}</span>
                </span>
                <span class="muted">{licence}</span>
              </li>
            ))}
          </ul>
          <p class="hint">
            {aboutText.licences.source(
              <a href="../licences.txt" target="_blank" rel="noreferrer">
                {aboutText.licences.allLicences}
              </a>,
            )}
          </p>
        </Card>
      </div>
    </>
  );
}

function Sentences({ list }: { readonly list: readonly string[] }) {
  return (
    <ul class="plain-list">
      {list.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
