import type { Browser } from 'puppeteer-core';

/** Runs code in Firefox's own window, where its toolbar, its menus and its panels are, and answers with the text that it comes to. */
export async function inWindow(browser: Browser, expression: string): Promise<string> {
  const { connection } = browser as unknown as BidiBrowser;
  const { contexts = [] } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result;
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  const target = { context: window?.context };
  const { result } = await connection.send('script.evaluate', { target, awaitPromise: true, expression });
  if (result.type !== 'success') throw new Error(result.exceptionDetails?.text ?? 'got no answer');
  return result.result?.value ?? '';
}

/** The driver's connection, by which Firefox's own windows are reached. */
interface BidiBrowser {
  readonly connection: {
    send(method: string, ask: object): Promise<{ readonly result: BidiResult }>;
  };
}

interface BidiResult {
  readonly contexts?: readonly { readonly context: string; readonly url: string }[];
  readonly type?: string;
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}
