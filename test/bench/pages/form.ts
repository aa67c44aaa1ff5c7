import { snapshotPage } from '../../../content/page-snapshot.ts';
import { judgePage } from '../../../src/fill/judge.ts';

const INPUTS = 300;
const ELEMENTS = 5_000;

/** A long settings page, every row with words of its own, and the field for a code at its end. */
function drawPage(): void {
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = 'Account settings';
  main.append(heading);
  for (let at = 0; at < INPUTS - 1; at++) {
    const row = document.createElement('div');
    row.className = `setting setting-${at}`;
    const label = document.createElement('label');
    label.textContent = `Preference number ${at} of your account`;
    const input = document.createElement('input');
    input.id = `preference-${at}`;
    input.name = `preference[${at}]`;
    label.htmlFor = input.id;
    const hint = document.createElement('p');
    hint.textContent = `Changes to preference ${at} are sent to everyone who shares this page. You can change it back later.`;
    row.append(label, input, hint);
    main.append(row);
  }
  const form = document.createElement('form');
  form.innerHTML =
    '<h2>Two-factor authentication</h2><p>Enter the code from your app.</p><label>Code <input id="otp"></label>';
  main.append(form);
  document.body.append(main);
  for (let at = document.querySelectorAll('*').length; at < ELEMENTS; at++) {
    main.append(document.createElement(at % 2 === 0 ? 'span' : 'div'));
  }
}

/** Times in milliseconds: the engine's verdict, the look at the page before it, and a bare pass over as many elements. */
async function timeVerdict(): Promise<{ readonly judge: number; readonly look: number; readonly pass: number }> {
  const began = performance.now();
  let sum = 0;
  for (const element of document.querySelectorAll('*')) {
    sum += element.getBoundingClientRect().width + (element.textContent ?? '').length;
  }
  const passed = performance.now();
  const { page } = await snapshotPage(() => 'nothing');
  const looked = performance.now();
  const verdicts = judgePage(page);
  const judged = performance.now();
  const [best] = verdicts;
  if (page.fields.length !== INPUTS || best?.kind !== 'code' || page.fields[best.field]?.id !== 'otp' || sum === 0)
    throw new Error(`got ${best?.kind} of ${page.fields.length} fields, want the code of ${INPUTS}`);
  return { judge: judged - looked, look: looked - passed, pass: passed - began };
}

drawPage();
Object.assign(globalThis, { timeVerdict });
