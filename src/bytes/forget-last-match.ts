/**
 * Lets engines forget the last text that a regular expression matched. They keep it for `RegExp.$_` (Annex B of ECMAScript), so a setup key would
 * outlive a lock there.
 */
export function forgetLastMatch(): void {
  /^/.exec('');
}
