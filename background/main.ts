import { Fault } from '../src/fault.ts';
import { createDispatch } from '../src/messages/dispatch.ts';
import { createDestinations } from './backup/destinations.ts';
import { readHostTime, readPageTime } from './clock/page-time.ts';
import { createCommands, makeMenu } from './commands.ts';
import { createServices } from './create-services.ts';
import { fillTab } from './fill/fill-tab.ts';
import { capturePageText } from './fill/page-text.ts';
import { browserPageScripts, readWord } from './fill-offer/page-script.ts';
import { createHandlers } from './handlers/all-handlers.ts';
import { showLocked } from './platform/badge.ts';
import { extension } from './platform/extension.ts';
import { clearPrompt, promptUser } from './platform/popup-prompt.ts';
import { welcome } from './platform/welcome.ts';
import { openVaultMarker } from './replicas/marker.ts';
import { takeRegion } from './scan/page-capture.ts';
import { closeToContentScripts, openStores, readFolder } from './storage/browser-storage.ts';
import { batchReads } from './storage/read-batcher.ts';
import { backUpSoon, endWatch, flushSoon, onAlarm, onIdleState, startWatch } from './vault/auto-lock.ts';

closeToContentScripts();

const origin = extension.runtime.getURL('').replace(/\/$/, '');
const { database, local, session: area } = openStores();
const background = createServices({
  database,
  local,
  area: batchReads(area),
  vaultMarker: openVaultMarker(),
  origin,
  nowMs: () => Date.now(),
  exclusive: (work) => navigator.locks.request('latchkey-vault', work),
  later: (work, delayMs) => setTimeout(work, delayMs),
  fillTab: (ask) => fillTab(ask),
  capturePageText: (tabId) => capturePageText(tabId),
  activeTab: async () => {
    const [found] = await extension.tabs.query({ active: true, lastFocusedWindow: true });
    return { ...(found?.id !== undefined && { id: found.id }), ...(found?.url !== undefined && { url: found.url }) };
  },
  takeRegion,
  promptUser,
  clearPrompt: () => clearPrompt().then(showState),
  onLock: () => {
    endWatch();
    void showState();
  },
  onUnlocked: () => {
    startWatch(background);
    void showState();
  },
  flushSoon,
  backUpSoon,
  destinations: createDestinations(readFolder),
  steadyMs: () => performance.now(),
  timeSources: { ofTab: readPageTime, ofHost: readHostTime },
  pageScripts: browserPageScripts,
});
const commands = createCommands(background);
void background.session.resume();
background.vaultStore.readAhead();

/** One look after the other, so that what is shown last was seen last. */
let showing: Promise<void> = Promise.resolve();

/** A browser that was closed, or an extension that was renewed, has locked the vault, where there is one. */
function showState(): Promise<void> {
  showing = showing.then(async () =>
    showLocked((await background.vaultAccess.state().catch(() => 'none')) === 'locked'),
  );
  return showing;
}

/** Questions that may repeat without anyone there; they do not put the idle deadline off. */
const QUIET: ReadonlySet<string> = new Set(['home.codes', 'vault.state']);

const dispatch = createDispatch(createHandlers(background), {
  id: extension.runtime.id,
  origin,
  admit: async (verb) => {
    if (!QUIET.has(verb)) await background.session.touch();
    if (verb.startsWith('vault.') || verb.startsWith('restore.') || verb === 'home.open') return;
    if ((await background.session.findKey()) === undefined)
      throw new Fault('vault-locked', 'got a locked vault, want an unlocked one');
  },
});

type Respond = (reply: unknown) => void;
/** Returning `true` keeps the channel open for `respond`, in both browsers. */
const onMessage = (message: unknown, sender: object, respond: Respond): boolean => {
  const tabId = readWord(message, sender);
  if (tabId !== undefined) {
    void background.fillOffer.look(tabId).catch(() => undefined);
    return false;
  }
  void dispatch(message, sender).then(respond);
  return true;
};

extension.runtime.onMessage.addListener(onMessage as Parameters<typeof extension.runtime.onMessage.addListener>[0]);
extension.runtime.onInstalled.addListener(() => void makeMenu());
extension.runtime.onInstalled.addListener(({ reason }) => void welcome(reason));
extension.runtime.onStartup.addListener(() => void makeMenu());
for (const started of [extension.runtime.onInstalled, extension.runtime.onStartup]) {
  started.addListener(() => void showState());
  // An alarm does not outlive the browser: the copy that it was to send goes out now, and one that went already is not sent again.
  started.addListener(() => backUpSoon());
}
extension.alarms.onAlarm.addListener((alarm) => void onAlarm(background, alarm.name));
extension.idle.onStateChanged.addListener((state) => void onIdleState(background, state));
extension.commands.onCommand.addListener((name, tab) => void commands.onCommandOrMenu(name, tab));
extension.contextMenus.onClicked.addListener((info, tab) => void commands.onMenu(info, tab));
extension.runtime.onInstalled.addListener(() => void background.fillOffer.takeUp().catch(() => undefined));
extension.runtime.onStartup.addListener(() => void background.fillOffer.takeUp().catch(() => undefined));
extension.permissions.onAdded.addListener(() => void background.fillOffer.permissionsChanged().catch(() => undefined));
extension.permissions.onRemoved.addListener(
  () => void background.fillOffer.permissionsChanged().catch(() => undefined),
);
