import { ignore } from '../../src/ignored.ts';
import type { FillPlace } from '../../src/messages/filling.ts';
import { type Spot, spotId } from './choose.ts';
import type { PageAccess } from './page.ts';

/** More places than a person can compare are not shown. */
const MAX_PLACES = 5;

/** Pictures of the page with one place outlined in each, one after the other since the page may have to be scrolled. */
export async function picturePlaces(
  pages: PageAccess,
  tabId: number,
  spots: readonly Spot[],
): Promise<readonly FillPlace[]> {
  const places: FillPlace[] = [];
  for (const spot of spots.slice(0, MAX_PLACES)) {
    const picture = await pages.picture(tabId, spot.document, spot.fields).catch(ignore('fill-page'));
    places.push({ id: spotId(spot), ...(picture !== undefined && { picture }) });
  }
  return places;
}
