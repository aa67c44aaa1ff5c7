/**
 * Runs in the pages of hosts that the user allowed, in the extension's isolated world, and changes nothing there. It reports only that
 * the fields changed; the background finds out whether one wants a code.
 */

interface Messenger {
  readonly runtime?: { readonly id?: string; sendMessage(message: unknown): Promise<unknown> };
}

const { browser, chrome: chromium } = globalThis as { readonly browser?: Messenger; readonly chrome?: Messenger };
const api = browser ?? chromium;

// A field named `querySelectorAll` would hide the document's own.
const { querySelectorAll: findAll } = Document.prototype;

const DELAY_MS = 350;
/** A page that changes for ever is not watched for ever. */
const MAX_REPORTS = 60;

let reported = '';
let reports = 0;
let isScheduled = false;

/** Lists the visible fields by type and name, without their content. */
function describeFields(): string {
  return [...findAll.call(document, 'input,textarea,[contenteditable]')]
    .filter((element) => element.checkVisibility())
    .map(
      (element) =>
        `${element.localName} ${element.getAttribute('type') ?? ''} ${element.getAttribute('name') ?? element.id}`,
    )
    .join('\n');
}

function report(): void {
  isScheduled = false;
  const fields = describeFields();
  if (fields === reported) return;
  reported = fields;
  reports += 1;
  // The id goes when the extension is updated or removed while the page is open.
  if (api?.runtime?.id === undefined || reports > MAX_REPORTS) {
    observer.disconnect();
    return;
  }
  void api.runtime.sendMessage({ event: 'fields' }).catch(() => undefined);
}

const observer = new MutationObserver(() => {
  if (isScheduled) return;
  isScheduled = true;
  setTimeout(report, DELAY_MS);
});
observer.observe(document, {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['type', 'style', 'class', 'hidden', 'open', 'disabled'],
});
report();
