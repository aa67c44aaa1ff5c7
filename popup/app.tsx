import { render, type VNode } from 'preact';
import { toFault } from '../src/fault.ts';
import type { HomeView } from '../src/messages/views.ts';
import { beginFirstFrame } from '../src/ui/first-frame.ts';
import { Toasts } from '../src/ui/Toasts.tsx';
import { later, Stage } from './parts/later.tsx';
import type { Ports } from './ports.ts';
import { Home } from './screens/Home.tsx';
import { createPopup, type OpenHome, type Popup } from './state.ts';

const Locked = later(async () => (await import('./screens/Locked.tsx')).Locked);
const FirstRun = later(async () => (await import('./screens/FirstRun.tsx')).FirstRun);
const Lost = later(async () => (await import('./screens/Lost.tsx')).Lost);
const Broken = later(async () => (await import('./screens/Lost.tsx')).Broken);
const Add = later(async () => (await import('./screens/Add.tsx')).Add);
const Preview = later(async () => (await import('./screens/Preview.tsx')).Preview);
const Found = later(async () => (await import('./screens/Found.tsx')).Found);
const Edit = later(async () => (await import('./screens/Edit.tsx')).Edit);
const Picture = later(async () => (await import('./screens/Picture.tsx')).Picture);
const Link = later(async () => (await import('./screens/Link.tsx')).Link);
const HostQuestion = later(async () => (await import('./screens/HostQuestion.tsx')).HostQuestion);
const Recovery = later(async () => (await import('./screens/Recovery.tsx')).Recovery);
const CheckClock = later(async () => (await import('./screens/CheckClock.tsx')).CheckClock);
const WaitNote = later(async () => (await import('./parts/WaitNote.tsx')).WaitNote);
const Register = later(async () => (await import('./screens/Register.tsx')).Register);

/** Draws the popup once the first answer is there; nothing is drawn twice. */
export function showPopup(root: HTMLElement, answer: Promise<HomeView>, ports: Ports): Popup {
  const popup = createPopup(ports);
  document.addEventListener('copy', popup.clipboard.forget);
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
      <Stage screen={screenOf(popup)} />
      {popup.waiting.value !== undefined && <WaitNote popup={popup} />}
      <Toasts />
    </>
  );
}

function screenOf(popup: Popup): VNode {
  const home = popup.home.value;
  switch (home?.state) {
    case undefined:
      return <Broken popup={popup} />;
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
      return <Preview popup={popup} key={screen.draft.id} draft={screen.draft} />;
    case 'found':
      return <Found popup={popup} home={home} />;
    case 'edit':
      return <Edit popup={popup} id={screen.id} />;
    case 'picture':
      return <Picture popup={popup} id={screen.id} />;
    case 'link':
      return <Link popup={popup} home={home} />;
    case 'host':
      return <HostQuestion popup={popup} subject={screen.subject} question={screen.question} />;
    case 'recovery':
      return <Recovery popup={popup} home={home} />;
    case 'register':
      return <Register popup={popup} home={home} />;
    case 'clock':
      return <CheckClock popup={popup} />;
  }
}
