import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DraftView } from '../../src/messages/views.ts';
import { parseOtpauthUri } from '../../src/otp/uri.ts';
import { encodeQr } from '../../src/qr/encode.ts';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { addText } from '../../src/ui/strings/add.ts';
import { scanText } from '../../src/ui/strings/scan.ts';
import { PASSPHRASE, Stage } from '../e2e/browser-harness.ts';
import { eventually } from '../e2e/eventually.ts';
import { clientOf, firstRun } from '../e2e/steps/vault.ts';
import type { Surface } from '../e2e/surface.ts';
import { readSamples } from './import-samples.ts';
import {
  findTextCase,
  findTextDifference,
  type Input,
  type ShownDraft,
  type TextCase,
  type TextOutcome,
} from './text-cases.ts';

/** Longest wait for an answer: a busy machine scans slowly. */
const ANSWER_MS = 40_000;

/** Takes every text of a corpus the ways it has to go, by the popup of the built extension, and reports each that goes wrong. */
export async function run(folder: string): Promise<{ passed: number; failed: number }> {
  const cases = readSamples(folder, ['scan', 'paste', 'type']).flatMap((sample) => findTextCase(sample) ?? []);
  const pages = await servePages();
  const stage = await Stage.open({ name: 'texts' });
  let failed = 0;
  try {
    await stage.tab.goto(pages.url);
    await firstRun(stage);
    await stage.closePopup();
    for (const one of cases) {
      const difference = await judge(stage, pages, one);
      if (difference === undefined) continue;
      failed++;
      console.log(`FAIL ${one.id}: ${difference}`);
    }
  } finally {
    await stage.close();
    await pages.close();
  }
  return { passed: cases.length - failed, failed };
}

async function judge(stage: Stage, pages: Pages, one: TextCase): Promise<string | undefined> {
  for (const input of one.inputs) {
    pages.show(input === 'scan' ? one.texts : []);
    await stage.tab.goto(pages.url);
    const popup = await stage.popup();
    await eventually('home or an open draft', () => popup.has('button', 'Add account'));
    await INPUTS[input](popup, one.texts);
    const difference = findTextDifference(one, await outcomeOf(popup));
    await clientOf(popup)('draft.discardAll');
    await stage.closePopup();
    if (difference !== undefined) return `${input}: ${difference}`;
  }
  return undefined;
}

const INPUTS: Readonly<Record<Input, (popup: Surface, texts: readonly string[]) => Promise<void>>> = {
  async scan(popup) {
    // Where the site has an account already, the screen that adds another one scans by itself.
    await popup.click('button', (await popup.has('button', scanText.thisPage)) ? scanText.thisPage : 'Add account');
  },
  async paste(popup, [text = '']) {
    await popup.click('button', 'Add account');
    await popup.find('textbox', accountFormText.setupKey.label);
    await popup.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  },
  async type(popup, [text = '']) {
    await popup.click('button', 'Add account');
    await popup.type('textbox', accountFormText.setupKey.label, text);
    await popup.click('button', addText.proceed);
  },
};

/** Waits for a preview, a list or a refusal. */
async function outcomeOf(popup: Surface): Promise<TextOutcome> {
  let said = '';
  const isRead = await eventually(
    'an answer',
    async () => {
      const isShown =
        (await popup.has('heading', addText.preview.title)) || (await popup.has('list', addText.found.list));
      if (isShown) return 'read' as const;
      if (!(await popup.has('alert'))) return undefined;
      said = await popup.text('alert');
      return 'refused' as const;
    },
    ANSWER_MS,
  );
  return { said, drafts: isRead === 'read' ? await draftsOf(popup) : [] };
}

/** The drafts on screen, each saved for a moment to see its key. */
async function draftsOf(popup: Surface): Promise<readonly ShownDraft[]> {
  const ask = clientOf(popup);
  const home = await ask('home.open', { limit: 1 });
  const shown: ShownDraft[] = [];
  for (const draft of home.state === 'unlocked' ? (home.drafts ?? []) : []) {
    const { id, kind, issuer, name, algorithm, digits, counter, periodSeconds } = draft;
    shown.push({
      kind,
      issuer,
      name,
      algorithm,
      digits,
      counter,
      periodSeconds,
      secret: await keyOf(ask, { id, issuer, name }),
    });
  }
  return shown;
}

async function keyOf(
  ask: ReturnType<typeof clientOf>,
  draft: Pick<DraftView, 'id' | 'issuer' | 'name'>,
): Promise<string> {
  const row = await ask('draft.save', { ...draft, mode: 'new', bindHost: false });
  const { uri } = await ask('account.reveal', { id: row.id, passphrase: PASSPHRASE });
  await ask('account.delete', { ids: [row.id] });
  return parseOtpauthUri(uri).parameters.secret;
}

interface Pages {
  readonly url: string;
  /** Shows one QR code for each text from the next load on. */
  show(texts: readonly string[]): void;
  close(): Promise<void>;
}

async function servePages(): Promise<Pages> {
  let body = '';
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>Texts</title><body style="display: flex; gap: 40px; background: white">${body}`,
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    show(texts) {
      body = texts.map(drawingOf).join('');
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

function drawingOf(text: string): string {
  const { size, path } = encodeQr(text);
  const side = Math.min(560, size * 6);
  return `<svg width="${side}" height="${side}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}
