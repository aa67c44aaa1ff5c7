import type { TabView } from '../../src/messages/views.ts';
import { appText } from '../../src/ui/strings/app.ts';
import { showToast } from '../../src/ui/toasts.ts';
import { hostOf, type Popup } from './state.ts';

/** Screens that are about the page in front, and nothing without it. */
const ABOUT_PAGE: readonly string[] = ['host', 'place', 'link'];

/**
 * The tab under the popup shows another page than `before`: what is shown of the site follows. Without an address, the browser doesn't let
 * Latchkey into that page before the button is pressed again, and home says so.
 */
export async function followPage(popup: Popup, before: TabView): Promise<void> {
  const { url } = popup.ports.tab;
  popup.isElsewhere.value = url === undefined;
  if (hostOf(url) !== hostOf(before.url)) {
    const { name, asked } = { asked: undefined, ...popup.screen.peek() };
    if (asked !== undefined || ABOUT_PAGE.includes(name)) {
      popup.go({ name: 'home' });
      showToast(appText.pageChanged);
    }
    // A fill that still looks for a field, or has just stopped, says itself that the page changed.
    const { code, looking } = { code: undefined, looking: false, ...popup.problem.peek() };
    if (!looking && code !== 'fill-page-changed') popup.problem.value = undefined;
  }
  await popup.reload();
  await Promise.all([popup.offers.look(true), popup.keyWatch.look()]);
}
