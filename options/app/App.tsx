import { useEffect } from 'preact/hooks';
import { Toasts } from '../../src/ui/Toasts.tsx';
import { RestoreGate } from '../backups/RestoreGate.tsx';
import type { Shell } from '../common/app-state.ts';
import { CannotStart, FirstRun, Loading, Lost } from '../unlock/Gate.tsx';
import { Locked } from '../unlock/Locked.tsx';
import { Vault } from './Vault.tsx';

/** The whole page: a gate while the vault is absent, locked or lost, and the sections once it is open. */
export function App({ shell }: { readonly shell: Shell }) {
  const theme = shell.theme.value;
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', theme);
  }, [theme]);
  return (
    <>
      <Body shell={shell} />
      <Toasts />
    </>
  );
}

function Body({ shell }: { readonly shell: Shell }) {
  switch (shell.phase.value) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return <CannotStart shell={shell} />;
    case 'none':
      return shell.route.value.section === 'backups' ? <RestoreGate shell={shell} /> : <FirstRun shell={shell} />;
    case 'locked':
      return <Locked shell={shell} />;
    case 'lost':
      return shell.route.value.section === 'backups' ? <RestoreGate shell={shell} /> : <Lost shell={shell} />;
    case 'unlocked':
      return <Vault shell={shell} />;
  }
}
