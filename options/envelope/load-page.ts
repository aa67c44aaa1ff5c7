/// <reference path="./envelope-page.d.ts" />

/** Loads the page that opens an envelope, without one in it. */
export async function loadEnvelopePage(): Promise<string> {
  return (await import('virtual:envelope-page')).envelopePage;
}
