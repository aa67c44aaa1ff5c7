import { X } from 'lucide';
import { Button, IconButton } from './Button.tsx';
import { hideToast, toasts } from './toasts.ts';

/** The page's one place for toasts; a polite live region. */
export function Toasts() {
  return (
    <div class="toasts" role="log" aria-label="Messages">
      {toasts.value.map((toast) => (
        <div class="toast" key={toast.id}>
          <p>{toast.text}</p>
          {toast.action !== undefined && (
            <Button
              tone="plain"
              onClick={() => {
                hideToast(toast.id);
                toast.action?.run();
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <IconButton label="Dismiss" icon={X} onClick={() => hideToast(toast.id)} />
        </div>
      ))}
    </div>
  );
}
