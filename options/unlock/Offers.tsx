import { DoorOpen, FingerprintPattern, LifeBuoy } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { drillText } from '../../src/ui/strings/drill.ts';
import { unlockText } from '../../src/ui/strings/unlock.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import type { AppState } from '../common/app-state.ts';
import { CreateEmergencyCode } from './CreateEmergencyCode.tsx';
import { createOffers } from './offers.ts';
import { PlatformUnlock } from './PlatformUnlock.tsx';
import { createUnlockMethodsState } from './unlock-methods.ts';

/** Offers to unlock by this computer's own authenticator, later an emergency sheet, and now and then a drill; each until it is set up or dismissed. */
export function Offers({ app }: { readonly app: AppState }) {
  const [state] = useState(() => createOffers(app));
  const [unlockMethods] = useState(() => createUnlockMethodsState(app));
  const [isOpen, setIsOpen] = useState(false);
  const revision = app.revision.value;
  useEffect(() => {
    if (!isOpen) void state.load();
  }, [revision, isOpen]);
  const offer = state.offer.value;
  const method = state.method.value;
  const text = unlockMethodsText.offer;
  const close = () => setIsOpen(false);
  const later = offer && (
    <Button tone="plain" onClick={() => void state.dismiss(offer)}>
      {text.decline}
    </Button>
  );
  if (offer === 'platform-unlock' && method !== undefined) {
    const { platform } = unlockMethodsText;
    const name = unlockText.methods[method];
    return (
      <Note icon={FingerprintPattern}>
        <p>
          <strong>{platform.offer(name)}</strong>
          {platform.offerLead}
        </p>
        <div class="note-actions">
          <Button tone="primary" onClick={() => setIsOpen(true)}>
            {platform.setUp(name)}
          </Button>
          {later}
        </div>
        {isOpen && <PlatformUnlock app={app} state={unlockMethods} method={method} onClose={close} />}
      </Note>
    );
  }
  if (offer === 'emergency-sheet')
    return (
      <Note icon={LifeBuoy}>
        <p>
          <strong>{text.sheet}</strong>
          {text.sheetLead}
        </p>
        <div class="note-actions">
          <Button onClick={() => setIsOpen(true)}>{text.createSheet}</Button>
          {later}
        </div>
        {isOpen && <CreateEmergencyCode app={app} state={unlockMethods} onClose={close} />}
      </Note>
    );
  if (offer === 'drill')
    return (
      <Note icon={DoorOpen}>
        <p>
          <strong>{drillText.suggestion}</strong>
          {drillText.suggestionLead}
        </p>
        <div class="note-actions">
          <Button onClick={() => app.go({ section: 'readiness', item: 'drill' })}>{drillText.open}</Button>
          <Button tone="plain" onClick={() => void state.dismiss(offer)}>
            {drillText.later}
          </Button>
        </div>
      </Note>
    );
  return null;
}
