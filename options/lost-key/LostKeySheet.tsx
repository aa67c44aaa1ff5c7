import { createPortal } from 'preact/compat';
import { formatDay } from '../../src/ui/counted.ts';
import type { LostKeyList, LostKeySite } from '../../src/ui/lost-key/load-lost-key.ts';
import { othersText } from '../../src/ui/lost-key/site-words.ts';
import { lostKeyText } from '../../src/ui/strings/lost-key.ts';

/** The list as it is printed, by the button or the browser’s own command, to be worked off or handed to somebody: no secret is on it. Hidden on the screen. */
export function LostKeySheet({ list, nowMs }: { readonly list: LostKeyList; readonly nowMs: number }) {
  const { key, standing, successor, slots, sites } = list;
  const text = lostKeyText.sheet;
  return createPortal(
    <section class="print-sheet lost-key-sheet" aria-hidden="true">
      <p class="print-title">{text[standing](key.label)}</p>
      <p class="print-account">
        {standing !== 'here' && lostKeyText.since[standing](formatDay(list.sinceMs))}
        {successor !== undefined && (
          <>
            <br />
            {text.replacedBy(successor.label)}
          </>
        )}
      </p>
      <p>{text.todo[standing]}</p>
      <ul>
        {slots.length > 0 && (
          <li>
            <span class="box" />
            <div>
              <p>{text.vault}</p>
            </div>
          </li>
        )}
        {sites.map((site) => (
          <PrintedSite key={site.at.id} list={list} site={site} />
        ))}
      </ul>
      <p>{text.from(formatDay(nowMs))}</p>
    </section>,
    document.body,
  );
}

function PrintedSite({ list, site }: { readonly list: LostKeyList; readonly site: LostKeySite }) {
  const { at, account, exposure, page, address } = site;
  const isHere = list.standing === 'here';
  const isTicked = isHere ? at.removedMs === undefined : at.removedMs !== undefined;
  return (
    <li>
      <span class="box" data-ticked={isTicked ? '' : undefined} />
      <div>
        <p>
          <strong>{at.host}</strong> {account}
        </p>
        {at.name !== '' && <p>{lostKeyText.named(at.name)}</p>}
        {!isHere && !isTicked && (
          <>
            <p>
              <strong>{lostKeyText.exposure[exposure]}</strong>
            </p>
            {othersText(site, list.names).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </>
        )}
        <p>{address}</p>
        {page !== undefined && (
          <p>
            {lostKeyText.helpOf(page.service)}: {page.address}
          </p>
        )}
        {list.successor !== undefined && !(site.isPast && site.successorAt === undefined) && (
          <p class="box-line">
            <span class="box" data-ticked={site.successorAt === undefined ? undefined : ''} />
            {lostKeyText.tick.added(list.successor.label)}
          </p>
        )}
      </div>
    </li>
  );
}
