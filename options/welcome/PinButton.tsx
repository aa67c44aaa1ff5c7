import { CircleCheck } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../src/ui/Icon.tsx';
import { welcomeText } from '../../src/ui/strings/welcome.ts';
import type { Platform } from '../common/platform.ts';
import { ToolbarPicture } from './ToolbarPicture.tsx';

/** How often the browser is asked while the button is not pinned; not every browser tells by itself. */
const ASK_EACH_MS = 1_000;

/** How the toolbar button is pinned in this browser, with a picture; once it is, a line that says so. */
export function PinButton({ platform }: { readonly platform: Platform }) {
  const isPinned = useIsPinned(platform);
  const { title, steps, pinned } = welcomeText.pin;
  return (
    <section class="card welcome-pin" aria-labelledby="welcome-pin" data-pinned={isPinned ? '' : undefined}>
      <div>
        <h2 id="welcome-pin">{title}</h2>
        {!isPinned && (
          <ol>
            {steps[platform.browser].map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        <p role="status">
          {isPinned && (
            <>
              <Icon of={CircleCheck} /> {pinned}
            </>
          )}
        </p>
      </div>
      <ToolbarPicture browser={platform.browser} isPinned={isPinned} />
    </section>
  );
}

/** Whether the button is in the toolbar, as far as the browser tells. */
function useIsPinned({ isButtonPinned }: Platform): boolean {
  const [isPinned, setIsPinned] = useState(false);
  useEffect(() => {
    let here = true;
    const look = async () => {
      const found = await isButtonPinned().catch(() => undefined);
      if (here && found !== undefined) setIsPinned(found);
    };
    void look();
    const timer = setInterval(() => {
      if (!document.hidden) void look();
    }, ASK_EACH_MS);
    return () => {
      here = false;
      clearInterval(timer);
    };
  }, []);
  return isPinned;
}
