import { useId } from 'preact/hooks';
import { formatDay } from '../counted.ts';
import { lostKeyText } from '../strings/lost-key.ts';
import type { LostKeyList, LostKeySite } from './load-lost-key.ts';
import { othersText } from './site-words.ts';

interface ListProps {
  readonly list: LostKeyList;
  /** The key was removed at a site, or is registered there after all. */
  readonly onRemoved: (site: LostKeySite, removed: boolean) => void;
  /** The key that takes its place was added at a site, or not after all. */
  readonly onAdded: (site: LostKeySite, added: boolean) => void;
}

/** The sites of a key, the worst first, each with a tick. */
export function SiteList(props: ListProps) {
  const { list } = props;
  return (
    <ol class="removals" aria-label={lostKeyText.list(list.key.label)}>
      {list.sites.map((site) => (
        <SiteItem key={site.at.id} {...props} site={site} />
      ))}
    </ol>
  );
}

function SiteItem({ list, site, onRemoved, onAdded }: ListProps & { readonly site: LostKeySite }) {
  const { at, account, exposure } = site;
  const text = lostKeyText;
  const id = useId();
  const isHere = list.standing === 'here';
  const isRemoved = at.removedMs !== undefined;
  const isTicked = isHere ? !isRemoved : isRemoved;
  return (
    <li data-done={!isHere && isRemoved ? '' : undefined} data-exposure={isHere ? undefined : exposure}>
      <input
        type="checkbox"
        id={id}
        checked={isTicked}
        aria-label={isHere ? text.tick.here(at.host) : text.tick.removed(at.host)}
        aria-describedby={`${id}-about`}
        onChange={() => onRemoved(site, !isRemoved)}
      />
      <div class="removal">
        <label for={id}>
          <strong>{at.host}</strong> <span class="muted">{account}</span>
        </label>
        <div id={`${id}-about`} class="removal-about">
          {at.name !== '' && <p class="muted">{text.named(at.name)}</p>}
          {at.removedMs !== undefined && <p class="muted">{text.removedOn(formatDay(at.removedMs))}</p>}
          {!isHere && !isRemoved && <Exposed site={site} list={list} />}
        </div>
        {(isHere || !isRemoved) && <Links site={site} />}
        {list.successor !== undefined && !(site.isPast && site.successorAt === undefined) && (
          <label class="removal-added">
            <input
              type="checkbox"
              checked={site.successorAt !== undefined}
              aria-label={text.tick.addedAt(list.successor.label, at.host)}
              onChange={() => onAdded(site, site.successorAt === undefined)}
            />
            {text.tick.added(list.successor.label)}
          </label>
        )}
      </div>
    </li>
  );
}

const TONES = { 'locked-out': 'danger', unknown: 'warn', later: 'warn', 'no-codes': 'warn', covered: 'good' } as const;

function Exposed({ site, list }: { readonly site: LostKeySite; readonly list: LostKeyList }) {
  return (
    <>
      <span class="chip" data-tone={TONES[site.exposure]}>
        {lostKeyText.exposure[site.exposure]}
      </span>
      {othersText(site, list.names).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}

function Links({ site: { page, at, address } }: { readonly site: LostKeySite }) {
  const text = lostKeyText;
  return (
    <p class="removal-links">
      <a href={address} target="_blank" rel="noreferrer">
        {text.openSite(at.host)}
      </a>
      {page !== undefined && (
        <a href={page.address} target="_blank" rel="noreferrer">
          {text.helpOf(page.service)}
        </a>
      )}
    </p>
  );
}
