import { ignore } from '../src/ignored.ts';
import { createDispatch } from '../src/messages/dispatch.ts';
import { readPageIcon } from './accounts/icons/page-icon.ts';
import { createDestinations } from './backup/destinations.ts';
import { readHostTime, readPageTime } from './clock/page-time.ts';
import { fillTab } from './fill/fill-tab.ts';
import { browserPageScripts, findReportingTab } from './fill/offer/page-script.ts';
import { capturePageText, captureSelectedText } from './fill/page-text.ts';
import { createHandlers } from './handlers/all-handlers.ts';
import { browserKeyScripts } from './key-watch/key-scripts.ts';
import { findNote } from './key-watch/seen-key.ts';
import { showLocked } from './platform/badge.ts';
import { clearClipboardLater } from './platform/clipboard.ts';
import { extension } from './platform/extension.ts';
import { readManagedStorage, whenManagedStorageChanges } from './platform/managed-storage.ts';
import { clearPrompt, promptUser } from './platform/popup-prompt.ts';
import { areShortcutsTaken } from './platform/shortcuts.ts';
import { welcome } from './platform/welcome.ts';
import { requirePermitted } from './policy/forbidden.ts';
import { createManagedPolicy } from './policy/managed-policy.ts';
import { captureDrawnRegion } from './scan/page-capture.ts';
import { createCommands, makeMenu } from './start/commands.ts';
import { createServices } from './start/create-services.ts';
import { closeToContentScripts, openStores, readFolder } from './storage/browser-storage.ts';
import { openSyncTargets } from './sync/open-sync-targets.ts';
import { createAdmit } from './vault/admit.ts';
import { backUpSoon, endWatch, flushSoon, onAlarm, onIdleState, startWatch, wakeForSync } from './vault/auto-lock.ts';
import { openVaultMarker } from './vault/replicas/marker.ts';

closeToContentScripts();

const origin = extension.runtime.getURL('').replace(/\/$/, '');
const { database, local, session: area } = openStores();
const policy = createManagedPolicy({ read: readManagedStorage, local });
const rereadPolicy = () => void policy.reread().catch(ignore('policy-read'));
rereadPolicy();
whenManagedStorageChanges(rereadPolicy);
const services = createServices({
  database,
  local,
  area,
  vaultMarker: openVaultMarker(),
  origin,
  nowMs: () => Date.now(),
  exclusive: (work) => navigator.locks.request('latchkey-vault', work),
  later: (work, delayMs) => setTimeout(work, delayMs),
  fillTab: (ask) => fillTab(ask),
  capturePageText: (tabId) => capturePageText(tabId),
  captureSelectedText: (tabId, frameId, given) => captureSelectedText(tabId, frameId, given),
  activeTab: async () => {
    const [found] = await extension.tabs.query({ active: true, lastFocusedWindow: true });
    return { ...(found?.id !== undefined && { id: found.id }), ...(found?.url !== undefined && { url: found.url }) };
  },
  captureRegion: captureDrawnRegion,
  readPageIcon,
  promptUser,
  clearClipboardLater,
  clearPrompt: () => clearPrompt().then(showState),
  onLock: () => {
    endWatch();
    void showState();
  },
  onUnlocked: () => {
    startWatch(services);
    void showState();
  },
  flushSoon,
  backUpSoon,
  destinations: createDestinations(readFolder),
  steadyMs: () => performance.now(),
  timeSources: { ofTab: readPageTime, ofHost: (host) => readHostTime(host, () => services.sync.origins()) },
  pageScripts: browserPageScripts,
  keyScripts: browserKeyScripts,
  areShortcutsTaken,
  policy,
  syncTargets: openSyncTargets(policy),
  wakeForSync,
  // The message fails where no page is open.
  tellMerged: () => void extension.runtime.sendMessage({ event: 'merged' }).catch(ignore('lock-message')),
  tellPolicy: () => void extension.runtime.sendMessage({ event: 'policy' }).catch(ignore('lock-message')),
});
const commands = createCommands(services);
void services.session.resume();
services.homeSources.readAhead();
void services.keyWatch.readAhead().catch(ignore('key-watch'));

/** One after the other, so that the state read last is shown last. */
let showing: Promise<void> = Promise.resolve();

/** Shows on the toolbar button whether there is a locked vault. */
function showState(): Promise<void> {
  showing = showing.then(async () =>
    showLocked((await services.unlock.state().catch(ignore('vault-state'))) === 'locked'),
  );
  return showing;
}

const dispatch = createDispatch(createHandlers(services), {
  id: extension.runtime.id,
  origin,
  admit: createAdmit(services.session, services.sync.pageUsed, async (verb, ask) =>
    requirePermitted(verb, ask, await policy.forced()),
  ),
});

type Respond = (reply: unknown) => void;
/** Returning `true` keeps the channel open for `respond`, in both browsers. */
const onMessage = (message: unknown, sender: object, respond: Respond): boolean => {
  const tabId = findReportingTab(message, sender);
  if (tabId !== undefined) {
    void services.fillOffer.look(tabId).catch(ignore('fill-offer'));
    return false;
  }
  const note = findNote(message, sender, extension.runtime.id);
  if (note !== undefined) {
    void services.keyWatch.note(note, (sender as { readonly origin?: string }).origin).catch(ignore('key-watch'));
    return false;
  }
  void dispatch(message, sender).then(respond);
  return true;
};

extension.runtime.onMessage.addListener(onMessage as Parameters<typeof extension.runtime.onMessage.addListener>[0]);
extension.runtime.onInstalled.addListener(() => void makeMenu());
const hasVault = () => services.unlock.state().then((state) => state !== 'none', ignore('vault-state', true));
extension.runtime.onInstalled.addListener(({ reason }) => {
  void welcome(reason, hasVault, policy);
  if (reason === 'install') void services.shortcutNote.check().catch(ignore('shortcuts-read'));
});
extension.runtime.onStartup.addListener(() => void makeMenu());
for (const started of [extension.runtime.onInstalled, extension.runtime.onStartup]) {
  started.addListener(() => void showState());
  // An alarm does not outlive the browser: a backup that was due is made now, unless it was made already.
  started.addListener(() => backUpSoon());
  started.addListener(() => services.sync.started());
}
extension.alarms.onAlarm.addListener((alarm) => void onAlarm(services, alarm.name));
extension.idle.onStateChanged.addListener((state) => void onIdleState(services, state));
extension.commands.onCommand.addListener((name, tab) => void commands.onCommandOrMenu(name, tab));
extension.contextMenus.onClicked.addListener((info, tab) => void commands.onMenu(info, tab));

const restoreScripts = () => {
  void services.fillOffer.restoreScripts().catch(ignore('fill-offer'));
  void services.keyWatch.sites.restore().catch(ignore('key-watch'));
};
extension.runtime.onInstalled.addListener(restoreScripts);
extension.runtime.onStartup.addListener(restoreScripts);
const permissionsChanged = () => {
  void services.fillOffer.permissionsChanged().catch(ignore('fill-offer'));
  void services.keyWatch.sites.permissionsChanged().catch(ignore('key-watch'));
  services.sync.permissionsChanged();
};
extension.permissions.onAdded.addListener(permissionsChanged);
extension.permissions.onRemoved.addListener(permissionsChanged);
