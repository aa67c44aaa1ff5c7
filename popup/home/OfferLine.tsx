import { useSignal } from '@preact/signals';
import { DoorOpen, FingerprintPattern, LifeBuoy, X } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { Offer } from '../../src/messages/offers.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import type { PlatformMethod } from '../../src/ui/unlock/platform-authenticator.ts';
import type { Popup } from '../app/state.ts';

/** One line that offers what is set up in the options page, until that is done or it is dismissed. */
export function OfferLine({ popup }: { readonly popup: Popup }) {
  const { ports } = popup;
  const found = useSignal<{ readonly offer?: Offer | undefined; readonly method?: PlatformMethod | undefined }>({});
  const load = async () => {
    const [offers, method] = await Promise.all([ports.ask('offer.list'), ports.findPlatformAuthenticator()]);
    const offer = offers.find((one) => one !== 'platform-unlock' || method !== undefined);
    found.value = { method, offer };
    if (offer === 'drill') await ports.ask('drill.suggested');
  };
  // What cannot be offered is not missed.
  useEffect(() => void load().catch(() => undefined), []);
  const { offer, method } = found.value;
  if (offer === undefined) return null;
  const text = unlockMethodsText.offer;
  const line = offer === 'drill' ? text.drillLine : text.sheetLine;
  const isPlatform = offer === 'platform-unlock' && method !== undefined;
  const dismiss = () => {
    found.value = {};
    void popup.attempt(() => ports.ask('offer.dismiss', { offer }));
  };
  return (
    <div class="offer-line">
      <Icon of={isPlatform ? FingerprintPattern : offer === 'drill' ? DoorOpen : LifeBuoy} size="small" />
      <p>{isPlatform ? unlockMethodsText.platform.offerLine(unlockText.methods[method]) : line}</p>
      <Button
        tone="plain"
        onClick={() => {
          if (offer === 'drill') ports.openOptions('#/readiness/drill');
          else ports.openOptions(`#/settings/${offer}`);
        }}
      >
        {isPlatform ? text.setUp : text.open}
      </Button>
      <IconButton label={commonText.dismiss} icon={X} size="small" onClick={dismiss} />
    </div>
  );
}
