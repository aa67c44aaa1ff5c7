import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { FaultCode } from '../../src/fault.ts';
import { eventually } from '../e2e/eventually.ts';
import { type FormBrowser, openFormBrowser, type Pressed } from './form-popup.ts';
import { type FormRecord, type FormSite, serveForms } from './form-site.ts';

/** Codes that accounts can have; a page for other ones wants nothing of ours. */
const SHORTEST = 6;
const LONGEST = 10;

/** What came of a record, by which the figures are counted. */
type Result = 'filled right' | 'left alone' | 'missed' | 'wrong' | 'filled against the rules';
const GOOD: readonly Result[] = ['filled right', 'left alone'];

/** What the page holds afterwards, by its own report. */
interface Report {
  readonly codeLength: number;
  readonly expectFill: boolean;
  readonly targets: string;
  readonly recovery: string;
  readonly others: number;
  readonly submitted: boolean;
}

interface Judged {
  readonly result: Result;
  readonly said: Pressed['said'];
  readonly detail: string;
}

/** How a run is cut down or sped up. */
export interface FormOptions {
  /** Only records whose id or class is among these. */
  readonly only?: readonly string[];
  /** Browsers at work at once. */
  readonly browsers?: number;
}

/** Fills every form of a corpus through the built extension by the toolbar button, and reports by class. */
export async function run(folder: string, options: FormOptions = {}): Promise<{ passed: number; failed: number }> {
  const site = await serveForms(folder);
  const { only = [], browsers = 2 } = options;
  const wanted = site.records.filter((one) => only.length === 0 || only.includes(one.id) || only.includes(one.class));
  const queue = [...wanted];
  const judged = new Map<FormRecord, Judged>();
  try {
    await Promise.all(
      Array.from({ length: Math.min(browsers, Math.max(1, wanted.length)) }, async (_, index) => {
        const first = wanted[0];
        if (first === undefined) return;
        const browser = await openFormBrowser(`forms-${index}`, site.urlOf(first));
        try {
          for (let record = queue.shift(); record !== undefined; record = queue.shift()) {
            judged.set(record, await judgeRecord(browser, site, record));
          }
        } finally {
          await browser.close();
        }
      }),
    );
  } finally {
    await site.close();
  }
  return report(wanted, judged);
}

async function judgeRecord(browser: FormBrowser, site: FormSite, record: FormRecord): Promise<Judged> {
  const { tab } = browser.stage;
  let problem = '';
  // On a busy machine a press can get lost before it reaches the popup; a person presses again.
  for (let presses = 0; presses < 2; presses++) {
    await tab.goto(site.urlOf(record));
    const before = await read(tab);
    const length = Math.min(LONGEST, Math.max(SHORTEST, before.codeLength));
    try {
      const { code, said } = await browser.press(length);
      // A page is given time to undo or to pass on what it was given.
      await sleep(120);
      return compare(record, await read(tab), code, said);
    } catch (thrown) {
      problem = String(thrown);
    }
  }
  return { result: 'missed', said: 'unexpected', detail: problem };
}

function compare(record: FormRecord, page: Report, code: string, said: Pressed['said']): Judged {
  const holds = `targets ${JSON.stringify(page.targets)}, ${page.others} other fields changed, recovery field ${JSON.stringify(page.recovery)}`;
  const judged = (result: Result) => ({ result, said, detail: `${said}; ${holds}${page.submitted ? ', sent' : ''}` });
  const untouched = page.targets === '' && page.recovery === '' && page.others === 0 && !page.submitted;
  if (!mayTake(record, page)) return judged(untouched && said !== 'filled' ? 'left alone' : 'filled against the rules');
  if (untouched) return judged('missed');
  const sendsItself =
    record.behaviour?.autoSubmitAt !== undefined || record.behaviour?.submitOnKeyup !== undefined || !page.submitted;
  const right = page.targets === code && page.recovery === '' && page.others === 0 && sendsItself && said === 'filled';
  return judged(right ? 'filled right' : 'wrong');
}

/** Whether this page may get one of our codes: it wants one, is not another site's frame, and takes one that long. */
function mayTake(record: FormRecord, page: Report): boolean {
  return (
    page.expectFill && record.behaviour?.frame !== 'cross' && page.codeLength >= SHORTEST && page.codeLength <= LONGEST
  );
}

async function read(tab: Page): Promise<Report> {
  return eventually('the page to report', () =>
    tab.evaluate(() => {
      const corpus = (globalThis as unknown as { __corpus: Corpus }).__corpus;
      return {
        codeLength: corpus.codeLength,
        expectFill: corpus.expectFill,
        targets: corpus.targetsValue(),
        recovery: corpus.recoveryValue(),
        others: corpus.otherChanges().length,
        submitted: corpus.submitted,
      };
    }),
  );
}

/** What every page of the corpus tells about itself. */
interface Corpus {
  readonly codeLength: number;
  readonly expectFill: boolean;
  readonly submitted: boolean;
  targetsValue(): string;
  recoveryValue(): string;
  otherChanges(): readonly unknown[];
}

/** Reasons that show that a page was understood, beyond being left alone. */
const RECOGNISED: Readonly<Record<string, FaultCode>> = {
  recovery: 'fill-recovery-field',
  'email-code': 'fill-sent-code-field',
  device: 'fill-device-code',
};

function report(records: readonly FormRecord[], judged: ReadonlyMap<FormRecord, Judged>) {
  const figures = new Map<string, Map<string, number>>();
  let passed = 0;
  for (const record of records) {
    const { result, said, detail } = judged.get(record) ?? { result: 'missed', said: 'unexpected', detail: 'not run' };
    const good = GOOD.includes(result);
    if (good) passed += 1;
    else console.log(`FAIL ${record.id}: got ${result} (${detail}), want ${wish(record)}`);
    const row = figures.get(record.class) ?? new Map<string, number>();
    figures.set(record.class, row);
    const count = (what: string) => row.set(what, (row.get(what) ?? 0) + 1);
    count(result);
    if (RECOGNISED[record.class] === said) count('recognised as such');
  }
  for (const [name, row] of figures) {
    console.log(`${name}: ${[...row].map(([what, count]) => `${count} ${what}`).join(', ')}`);
  }
  return { passed, failed: records.length - passed };
}

function wish(record: FormRecord): string {
  return ['totp', 'split', 'enrol-confirm'].includes(record.class) ? 'the code in its field' : 'nothing touched';
}
