import { keyCoverageText } from '../../src/ui/strings/key-coverage.ts';

/** Says that a key is the only one at the site. */
export function OnlyKeyChip() {
  const text = keyCoverageText.inPopup;
  return (
    <span class="chip" data-tone="warn" title={text.onlyKeyHint}>
      {text['one-key']}
    </span>
  );
}
