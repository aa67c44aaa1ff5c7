import { parseXml } from './containers/xml.ts';
import { findAuthyPreferences } from './formats/authy.ts';
import { findBattleNet } from './formats/battle-net.ts';
import { findFreeOtpPreferences } from './formats/free-otp.ts';
import { isPage } from './formats/html.ts';
import { keePassDrafts } from './formats/keepass-entries.ts';
import { findTotpAuthenticatorPreferences } from './formats/totp-authenticator.ts';
import type { Recognised } from './reading.ts';

/** Finds the format of an XML document: KeePass's, or Android preferences by what they hold. Throws `import-damaged`. */
export async function recogniseXml(text: string): Promise<Recognised | undefined> {
  // An HTML page is no XML, and without accounts in it nothing that is known.
  if (isPage(text)) return undefined;
  const root = await parseXml(text.trimStart());
  if (root.name === 'KeePassFile') {
    return { format: 'keepass-xml', read: () => keePassDrafts(root, (value) => value.text) };
  }
  if (root.name !== 'map') return undefined;
  const strings = root.children.filter(({ name }) => name === 'string');
  return (
    findAuthyPreferences(strings) ??
    findBattleNet(strings) ??
    findTotpAuthenticatorPreferences(strings) ??
    findFreeOtpPreferences(strings)
  );
}
