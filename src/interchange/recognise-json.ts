import { Fault } from '../fault.ts';
import { findRecord, type JsonRecord, parseJson } from './containers/json.ts';
import { findAegis } from './formats/aegis.ts';
import { findAndOtp } from './formats/andotp.ts';
import { findAuthenticatorExtension } from './formats/authenticator-extension.ts';
import { findAuthyTokens } from './formats/authy.ts';
import { findBitwarden } from './formats/bitwarden.ts';
import { findDuo } from './formats/duo.ts';
import { findEnpass } from './formats/enpass.ts';
import { findEnte } from './formats/ente.ts';
import { findFreeOtpPlus } from './formats/free-otp.ts';
import { findLastPass } from './formats/lastpass.ts';
import { findOnePassword } from './formats/one-password.ts';
import { findProtonAuthenticator } from './formats/proton-authenticator.ts';
import { findProtonPass } from './formats/proton-pass.ts';
import { findRaivo } from './formats/raivo.ts';
import { findSteam } from './formats/steam.ts';
import { findStratum } from './formats/stratum.ts';
import { findTwoFas } from './formats/two-fas.ts';
import { findTwoFAuth } from './formats/two-fauth.ts';
import type { Recognised } from './reading.ts';

/** Tried in turn; the ones that many keys tell come first, the one that only looks at values last. */
const OBJECTS: readonly ((json: JsonRecord) => Recognised | undefined)[] = [
  ...[findAegis, findTwoFas, findEnpass, findBitwarden, findEnte, findProtonAuthenticator, findProtonPass, findStratum],
  ...[findFreeOtpPlus, findOnePassword, findLastPass, findSteam, findAuthyTokens, findTwoFAuth],
  findAuthenticatorExtension,
];
const LISTS: readonly ((list: readonly unknown[]) => Recognised | undefined)[] = [findDuo, findRaivo, findAndOtp];

/** Finds the format of a JSON document; throws `import-damaged`, `import-nothing` for an empty one, `import-unknown` beyond 32 levels. */
export function recogniseJson(text: string): Recognised | undefined {
  const json = parseJson(text.trim());
  if (Array.isArray(json)) {
    if (json.length === 0) throw new Fault('import-nothing', 'got an empty list, want entries');
    return first(LISTS, json);
  }
  const record = findRecord(json);
  if (record === undefined) return undefined;
  if (Object.keys(record).length === 0) throw new Fault('import-nothing', 'got an empty object, want entries');
  return first(OBJECTS, record);
}

function first<T>(finders: readonly ((value: T) => Recognised | undefined)[], value: T): Recognised | undefined {
  for (const find of finders) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
