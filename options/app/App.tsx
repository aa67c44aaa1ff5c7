import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { keepFocus } from '../../src/ui/focus/keep-focus.ts';
import { hidesCodes } from '../../src/ui/hidden-codes.ts';
import { isHelpOpen } from '../../src/ui/keyboard/help.ts';
import { KeyboardHelp } from '../../src/ui/keyboard/KeyboardHelp.tsx';
import { listenToPageKeys } from '../../src/ui/keyboard/page-keys.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { Toasts } from '../../src/ui/Toasts.tsx';
import { RestoreGate } from '../backups/RestoreGate.tsx';
import type { AppState } from '../common/app-state.ts';
import { ConnectGate } from '../connect/ConnectGate.tsx';
import { FirstRun } from '../unlock/FirstRun.tsx';
import { Locked } from '../unlock/Locked.tsx';
import { Loading, Lost, NoAnswer } from '../unlock/Lost.tsx';
import { Welcome } from '../welcome/Welcome.tsx';
import { Vault } from './Vault.tsx';

/** The whole page: one card while the vault isn't open, its sections once it is. */
export function App({ app }: { readonly app: AppState }) {
  const theme = app.theme.value;
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', theme);
  }, [theme]);
  const isOpen = app.phase.value === 'unlocked';
  // The open vault names its section in the title; nothing of it stays there after a lock.
  useEffect(() => {
    if (!isOpen) document.title = commonText.product;
  }, [isOpen]);
  useEffect(() => keepFocus(document), []);
  useEffect(() => listenToPageKeys(document), []);
  const hideCodes = app.preferences.value?.hideCodes === true;
  useEffect(() => {
    hidesCodes.value = hideCodes;
  }, [hideCodes]);
  return (
    <>
      <Body app={app} />
      {isHelpOpen.value && <KeyboardHelp surface="options" shortcuts={app.platform.shortcuts} />}
      <Toasts />
    </>
  );
}

function Body({ app }: { readonly app: AppState }) {
  const phase = app.phase.value;
  const isKnown = phase === 'none' || phase === 'locked' || phase === 'unlocked';
  if (app.route.value.page === 'welcome' && isKnown) return <Welcome app={app} />;
  switch (phase) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return <NoAnswer app={app} />;
    case 'none':
      return <WithoutVault app={app} otherwise={<FirstRun app={app} />} />;
    case 'locked':
      return <Locked app={app} />;
    case 'lost':
      return <WithoutVault app={app} otherwise={<Lost app={app} />} />;
    case 'unlocked':
      return <Vault app={app} />;
  }
}

/** Where there is no vault that can be opened: one may come from a backup or from other devices. */
function WithoutVault({ app, otherwise }: { readonly app: AppState; readonly otherwise: VNode }) {
  const { section } = app.route.value;
  if (section === 'backups') return <RestoreGate app={app} />;
  return section === 'devices' ? <ConnectGate app={app} /> : otherwise;
}
