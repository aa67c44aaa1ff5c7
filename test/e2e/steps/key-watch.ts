import { homeText } from '../../../src/ui/strings/home.ts';
import { keyWatchText } from '../../../src/ui/strings/key-watch.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';

/** What the browser is asked for where a host of this computer is watched. */
const patternsOf = (host: string) => [`http://${host}/*`, `https://${host}/*`];

/** Lets the browser allow a host at the next question, or takes that back. */
export async function allowWatching(stage: Stage, host: string, allow = true): Promise<void> {
  for (const pattern of patternsOf(host)) await stage.allowHost(pattern, allow);
}

/** The patterns of the pages in which the script in the page's own world runs. */
export async function watchedPatterns(stage: Stage): Promise<readonly string[]> {
  const list = "chrome.scripting.getRegisteredContentScripts({ ids: ['key-watch-page'] })";
  return (await stage.inWorker(`${list}.then((all) => all.flatMap((one) => one.matches))`)) as readonly string[];
}

/** Has Latchkey watch the site in front, from the popup’s menu for the site. */
export async function watchSite(stage: Stage, host: string): Promise<void> {
  await allowWatching(stage, host);
  const popup = await stage.popup();
  await eventually(`${host} to be watched`, async () => {
    if ((await watchedPatterns(stage)).includes(`http://${host}/*`)) return true;
    if (await popup.has('menuitem', keyWatchText.menu.watch)) await popup.press('menuitem', keyWatchText.menu.watch);
    else if (await popup.has('searchbox', 'Search')) await popup.press('button', homeText.site.more);
    return false;
  });
  await stage.closePopup();
}
