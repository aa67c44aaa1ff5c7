import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { licences } from './licences.ts';

const keyboard: readonly (readonly [keys: string, what: string])[] = [
  ['Enter', 'In the popup: fill the code of this site'],
  ['↑ ↓', 'In the popup: move through the accounts'],
  ['Type', 'In the popup: search at once'],
  ['Tab', 'Everywhere: the next control'],
  ['Space', 'In tables: tick the account'],
  ['Esc', 'Everywhere: close what is open'],
];

/** What Latchkey is, what it keeps, what it never sends, and what it is made of. */
export function About({ app }: { readonly app: AppState }) {
  return (
    <>
      <Heading
        title="About"
        lead={`Latchkey ${app.platform.version}. Two-factor codes, security keys and recovery codes in one encrypted vault.`}
      />
      <div class="settings">
        <section class="card" aria-labelledby="a-stores">
          <h2 id="a-stores">What it stores</h2>
          <ul class="plain-list">
            <li>Your accounts’ keys, recovery codes, the list of your security keys, and your settings.</li>
            <li>All of it encrypted with your passphrase, in this browser’s own storage, in two copies.</li>
            <li>Nothing in clear, not even the names of your accounts.</li>
          </ul>
        </section>
        <section class="card" aria-labelledby="a-sends">
          <h2 id="a-sends">What it sends</h2>
          <ul class="plain-list">
            <li>Nothing. The browser itself forbids this extension every network connection.</li>
            <li>Pages see nothing of it until you press Fill or scan; then only the code goes into the field.</li>
            <li>No statistics, no crash reports, no icons fetched from anywhere.</li>
          </ul>
        </section>
        <section class="card" aria-labelledby="a-keyboard">
          <h2 id="a-keyboard">Keyboard</h2>
          <dl class="shortcuts">
            {keyboard.map(([keys, what]) => (
              <div key={keys}>
                <dt>{what}</dt>
                <dd>
                  <kbd>{keys}</kbd>
                </dd>
              </div>
            ))}
          </dl>
          <p class="hint">The shortcuts that work outside the popup are under Settings.</p>
        </section>
        <section class="card" aria-labelledby="a-licences">
          <h2 id="a-licences">Made with</h2>
          <p class="muted">Latchkey is free software under the MIT licence. It contains:</p>
          <ul class="licences">
            {licences.map((one) => (
              <li key={one.name}>
                <span>
                  <strong>{one.name}</strong> <span class="muted">{one.what}</span>
                </span>
                <span class="muted">{one.licence}</span>
              </li>
            ))}
          </ul>
          <p class="hint">
            <a href="../licences.txt" target="_blank" rel="noreferrer">
              All licences in full
            </a>
            . The source of each package is on the npm registry under its name.
          </p>
        </section>
      </div>
    </>
  );
}
