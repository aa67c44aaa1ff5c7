import { KeyRound, Lock, Plus, Search, Settings } from 'lucide';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { Empty } from '../../src/ui/Empty.tsx';
import { isFirstFrame } from '../../src/ui/first-frame.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { lazyScreen } from '../app/lazy.tsx';
import { lockNow } from '../app/lock.ts';
import { OptionsLink } from '../app/OptionsLink.tsx';
import { draftsOf, type OpenHome, type Popup } from '../app/state.ts';
import { stopCorrecting } from '../settings/stop-correcting.ts';
import { AccountList } from './AccountList.tsx';
import { FootLine } from './FootLine.tsx';
import { findRow, listenToKeys } from './home-keys.ts';
import { showDrafts } from './reminders.ts';
import { SiteSection } from './SiteSection.tsx';
import { TagFilter } from './TagFilter.tsx';

const ProblemFoot = lazyScreen(async () => (await import('./ProblemFoot.tsx')).ProblemFoot);
const OfferLine = lazyScreen(async () => (await import('./OfferLine.tsx')).OfferLine);
const LostKeyLine = lazyScreen(async () => (await import('../lost-key/LostKeyLine.tsx')).LostKeyLine);
const SyncLine = lazyScreen(async () => (await import('../sync/SyncLine.tsx')).SyncLine);
const OrganizationLine = lazyScreen(
  async () => (await import('../organization/OrganizationLine.tsx')).OrganizationLine,
);
const NoticeNote = lazyScreen(async () => (await import('../../src/ui/notes/NoticeNote.tsx')).NoticeNote);

const TransferNote = lazyScreen(async () => (await import('../../src/ui/scan/TransferNote.tsx')).TransferNote);
const ClockLine = lazyScreen(async () => (await import('../../src/ui/clock-check/ClockLine.tsx')).ClockLine);
const DraftsNote = lazyScreen(async () => (await import('../../src/ui/notes/DraftsNote.tsx')).DraftsNote);

/** Search, this site's accounts, then the others. */
export function Home({ popup, home }: { readonly popup: Popup; readonly home: OpenHome }) {
  const search = useRef<HTMLInputElement>(null);
  const { text, count } = popup.listing;
  const whole = !isFirstFrame.value;
  // Before the frame is shown: what is typed as soon as the window is there must not be lost.
  useLayoutEffect(() => {
    (findRow(popup.leftAt.peek()) ?? search.current)?.focus();
    return listenToKeys(popup, () => search.current);
  }, []);
  useEffect(() => void popup.offers.look(), []);
  useEffect(() => void popup.keyWatch.look(), []);
  useEffect(() => void popup.risks.look(home.site), [home]);
  const drafts = draftsOf(home);
  const empty = count.value === 0 && home.site.accounts.length === 0;
  return (
    <>
      <header class="top">
        <h1 class="visually-hidden">{commonText.product}</h1>
        <label class="search">
          <Icon of={Search} />
          <input
            ref={search}
            type="search"
            maxLength={LIMITS.search}
            aria-label={commonText.search}
            placeholder={empty ? commonText.search : homeText.searchAccounts(count.value)}
            autocomplete="off"
            spellcheck={false}
            value={text.value}
            onInput={(event) => popup.listing.search(event.currentTarget.value)}
          />
        </label>
        <IconButton label={homeText.addAccount} icon={Plus} onClick={() => popup.go({ name: 'add', start: 'scan' })} />
        <IconButton label={commonText.lock} icon={Lock} onClick={() => void lockNow(popup)} />
        <IconButton label={homeText.options} icon={Settings} onClick={() => popup.ports.openOptions('')} />
      </header>
      <main class="home" data-narrowed={popup.listing.narrowed.value ? '' : undefined}>
        {home.clock !== undefined && <ClockLine clock={home.clock} onStop={() => void stopCorrecting(popup)} />}
        {home.notice !== undefined && (
          <NoticeNote
            notice={home.notice}
            {...(home.notice === 'shortcuts-taken' && { onSettings: () => popup.ports.openOptions('#/settings') })}
          />
        )}
        {drafts.length > 0 && <DraftsNote drafts={drafts} onShow={() => showDrafts(popup, drafts)} />}
        {home.transfers?.map((transfer) => (
          <TransferNote
            key={transfer.batch}
            transfer={transfer}
            onNext={() => popup.go({ name: 'add', start: 'scan' })}
          />
        ))}
        {home.tags.length > 0 && <TagFilter listing={popup.listing} tags={home.tags} />}
        {!popup.listing.narrowed.value && (
          <SiteSection popup={popup} site={home.site} hasAccounts={!empty} whole={whole} />
        )}
        {empty && home.site.host === undefined ? (
          <Empty
            icon={KeyRound}
            level={2}
            title={homeText.empty.title}
            actions={
              <>
                <Button tone="primary" icon={Plus} onClick={() => popup.go({ name: 'add', start: 'type' })}>
                  {homeText.typeKey}
                </Button>
                <OptionsLink popup={popup} section="interchange">
                  {commonText.moveFromApp}
                </OptionsLink>
              </>
            }
          >
            {homeText.empty.lead}
          </Empty>
        ) : (
          <AccountList popup={popup} home={home} whole={whole} />
        )}
        {/* It loads later still, so it stays below everything that it could move. */}
        {whole && <OfferLine popup={popup} />}
      </main>
      {whole && !popup.listing.narrowed.value && <LostKeyLine popup={popup} home={home} />}
      {whole && !popup.listing.narrowed.value && <SyncLine popup={popup} home={home} />}
      {whole && home.policy !== undefined && !popup.listing.narrowed.value && (
        <OrganizationLine popup={popup} home={home} />
      )}
      {!popup.listing.narrowed.value && <FootLine popup={popup} home={home} />}
      {(popup.problem.value !== undefined || popup.filling.value !== undefined) && <ProblemFoot popup={popup} />}
    </>
  );
}
