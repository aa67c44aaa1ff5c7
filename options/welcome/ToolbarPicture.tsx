import { EllipsisVertical, Eye, type IconNode, KeyRound, Pin, Puzzle, Settings } from 'lucide';
import { Icon } from '../../src/ui/Icon.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { welcomeText } from '../../src/ui/strings/welcome.ts';
import type { Platform } from '../common/platform.ts';

/** What is clicked beside an extension's name in the browser's menu of extensions. */
const PIN_SIGN: Record<Platform['browser'], IconNode> = { chrome: Pin, edge: Eye, firefox: Settings };

/** The browser's toolbar, drawn: where the puzzle piece and the pin are, or the button once it is pinned. Decoration beside the steps. */
export function ToolbarPicture(props: { readonly browser: Platform['browser']; readonly isPinned: boolean }) {
  const { browser, isPinned } = props;
  const { menu, pinToToolbar, address } = welcomeText.pin;
  return (
    <div class="toolbar-picture" aria-hidden="true">
      <div class="toolbar-bar">
        <span class="toolbar-address">{address}</span>
        {isPinned && (
          <span class="toolbar-icon" data-marked>
            <Icon of={KeyRound} size="small" />
          </span>
        )}
        <Spot icon={Puzzle} step={isPinned ? undefined : 1} />
        <Icon of={EllipsisVertical} size="small" />
      </div>
      {!isPinned && (
        <div class="toolbar-menu">
          <p>{menu}</p>
          <div class="toolbar-row">
            <span class="toolbar-icon">
              <Icon of={KeyRound} size="small" />
            </span>
            <span>{commonText.product}</span>
            <Spot icon={PIN_SIGN[browser]} step={2} />
          </div>
          {browser === 'firefox' && <p class="toolbar-choice">{pinToToolbar}</p>}
        </div>
      )}
    </div>
  );
}

/** An icon to click, ringed and numbered as its step is. */
function Spot({ icon, step }: { readonly icon: IconNode; readonly step: number | undefined }) {
  return (
    <span class="toolbar-spot" data-marked={step === undefined ? undefined : ''}>
      <Icon of={icon} size="small" />
      {step !== undefined && <b>{step}</b>}
    </span>
  );
}
