import { X } from 'lucide';
import { Button, IconButton } from './Button.tsx';
import { isMac, keyNames } from './keyboard/key-names.ts';
import { appText } from './strings/app.ts';
import { commonText } from './strings/common.ts';
import { dialogs, hideToast, toasts } from './toasts.ts';

/** A place for toasts, a polite live region: the page has one, and each modal dialog, whose `id` says whether it is on top. */
export function Toasts({ dialog }: { readonly dialog?: string }) {
  const shown = dialogs.value.at(-1) === dialog ? toasts.value : [];
  return (
    <div class="toasts" role="log" aria-label={appText.messages}>
      {shown.map((toast) => (
        <div class="toast" key={toast.id}>
          <p>{toast.text}</p>
          {toast.action !== undefined && (
            <Button
              tone="plain"
              {...(toast.action.undoes && {
                title: appText.undoKeys(keyNames('Ctrl+Z', isMac(navigator))),
                'aria-keyshortcuts': isMac(navigator) ? 'Meta+Z' : 'Control+Z',
              })}
              onClick={() => {
                hideToast(toast.id);
                toast.action?.run();
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <IconButton label={commonText.dismiss} icon={X} onClick={() => hideToast(toast.id)} />
        </div>
      ))}
    </div>
  );
}
