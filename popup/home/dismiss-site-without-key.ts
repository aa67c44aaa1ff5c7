import { withDismissed } from '../../src/ui/readiness/dismissed-steps.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { keyCoverageText } from '../../src/ui/strings/key-coverage.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { Popup } from '../app/state.ts';
import type { SiteWithoutKey } from './find-risks.ts';

/** Hides the line on every page of the service, with undo. */
export async function dismissSiteWithoutKey(popup: Popup, site: SiteWithoutKey): Promise<void> {
  const keep = (dismissedSteps: readonly string[]) =>
    popup.attempt(() => popup.ports.ask('preferences.set', { dismissedSteps }));
  const { withoutKey } = popup.risks;
  if ((await keep(withDismissed(site.dismissed, site.step))) === undefined) return;
  withoutKey.value = undefined;
  const undo = async () => {
    if ((await keep(site.dismissed)) !== undefined) withoutKey.value = site;
  };
  showToast(keyCoverageText.inPopup.notShown(site.service), {
    label: commonText.undo,
    run: () => void undo(),
    undoes: true,
  });
}
