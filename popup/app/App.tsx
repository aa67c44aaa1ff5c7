import { render, type VNode } from 'preact';
import { toFault } from '../../src/fault.ts';
import type { HomeView } from '../../src/messages/home.ts';
import { beginFirstFrame, firstFrameShown } from '../../src/ui/first-frame.ts';
import { isHelpOpen } from '../../src/ui/keyboard/help.ts';
import { listenToPageKeys } from '../../src/ui/keyboard/page-keys.ts';
import { Toasts } from '../../src/ui/Toasts.tsx';
import { Home } from '../home/Home.tsx';
import { LazyScreen, lazyScreen } from './lazy.tsx';
import type { Ports } from './ports.ts';
import { createPopup, type OpenHome, type Popup } from './state.ts';

const Locked = lazyScreen(async () => (await import('../unlock/Locked.tsx')).Locked);
const FirstRun = lazyScreen(async () => (await import('../unlock/FirstRun.tsx')).FirstRun);
const Lost = lazyScreen(async () => (await import('../unlock/Lost.tsx')).Lost);
const NoAnswer = lazyScreen(async () => (await import('../unlock/Lost.tsx')).NoAnswer);
const Add = lazyScreen(async () => (await import('../add/Add.tsx')).Add);
const Preview = lazyScreen(async () => (await import('../add/Preview.tsx')).Preview);
const Found = lazyScreen(async () => (await import('../add/Found.tsx')).Found);
const Edit = lazyScreen(async () => (await import('../accounts/Edit.tsx')).Edit);
const Picture = lazyScreen(async () => (await import('../accounts/Picture.tsx')).Picture);
const Link = lazyScreen(async () => (await import('../accounts/Link.tsx')).Link);
const HostQuestion = lazyScreen(async () => (await import('../fill/HostQuestion.tsx')).HostQuestion);
const PlaceQuestion = lazyScreen(async () => (await import('../fill/PlaceQuestion.tsx')).PlaceQuestion);
const Recovery = lazyScreen(async () => (await import('../recovery/Recovery.tsx')).Recovery);
const LostAccess = lazyScreen(async () => (await import('../lost-access/LostAccess.tsx')).LostAccess);
const LostKey = lazyScreen(async () => (await import('../lost-key/LostKey.tsx')).LostKey);
const KeyboardHelp = lazyScreen(async () => (await import('../../src/ui/keyboard/KeyboardHelp.tsx')).KeyboardHelp);
const CheckClock = lazyScreen(async () => (await import('../settings/CheckClock.tsx')).CheckClock);
const CountdownNote = lazyScreen(async () => (await import('../fill/NextCodeCountdown.tsx')).CountdownNote);
const WhichKey = lazyScreen(async () => (await import('../key-watch/WhichKey.tsx')).WhichKey);
const Register = lazyScreen(async () => (await import('../security-keys/Register.tsx')).Register);

/** Draws the popup once the first answer is there, so that nothing is drawn twice. */
export function showPopup(root: HTMLElement, answer: Promise<HomeView>, ports: Ports): Popup {
  const popup = createPopup(ports);
  document.addEventListener('copy', popup.clipboard.forget);
  listenToPageKeys(document);
  void firstFrameShown.then(async () => (await import('../../src/ui/focus/keep-focus.ts')).keepFocus(document, true));
  answer
    .then((home) => popup.receive(home, true))
    .catch((thrown) => {
      popup.problem.value = { code: toFault(thrown).code };
    })
    .finally(() => {
      beginFirstFrame();
      render(<App popup={popup} />, root);
    });
  return popup;
}

function App({ popup }: { readonly popup: Popup }) {
  return (
    <>
      <LazyScreen screen={screenOf(popup)} />
      {popup.waiting.value !== undefined && <CountdownNote popup={popup} />}
      {isHelpOpen.value && <KeyboardHelp surface="popup" shortcuts={popup.ports.shortcuts} />}
      <Toasts />
    </>
  );
}

function screenOf(popup: Popup): VNode {
  const home = popup.home.value;
  switch (home?.state) {
    case undefined:
      return <NoAnswer popup={popup} />;
    case 'none':
      return <FirstRun popup={popup} />;
    case 'locked':
      return <Locked popup={popup} />;
    case 'lost':
      return <Lost popup={popup} />;
    case 'unlocked':
      return openScreenOf(popup, home);
  }
}

function openScreenOf(popup: Popup, home: OpenHome): VNode {
  const screen = popup.screen.value;
  switch (screen.name) {
    case 'home':
      return <Home popup={popup} home={home} />;
    case 'add':
      return <Add popup={popup} home={home} start={screen.start} />;
    case 'preview':
      return <Preview popup={popup} key={screen.draft.id} draft={screen.draft} unasked={screen.unasked} />;
    case 'found':
      return <Found popup={popup} home={home} />;
    case 'edit':
      return <Edit popup={popup} id={screen.id} kept={screen.kept} />;
    case 'picture':
      return <Picture popup={popup} id={screen.id} />;
    case 'link':
      return <Link popup={popup} home={home} />;
    case 'host':
      return (
        <HostQuestion key={screen.question.host} popup={popup} subject={screen.subject} question={screen.question} />
      );
    case 'place':
      return <PlaceQuestion popup={popup} subject={screen.subject} question={screen.question} />;
    case 'lost-access':
      return <LostAccess popup={popup} home={home} id={screen.id} />;
    case 'lost-key':
      return <LostKey popup={popup} id={screen.id} />;
    case 'recovery':
      return <Recovery popup={popup} home={home} kept={screen.kept} selected={screen.selected === true} />;
    case 'register':
      return <Register popup={popup} home={home} kept={screen.kept} />;
    case 'which-key':
      return <WhichKey popup={popup} home={home} question={screen.question} />;
    case 'clock':
      return <CheckClock popup={popup} />;
  }
}
