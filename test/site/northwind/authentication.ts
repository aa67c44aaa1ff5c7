import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { toDataURL } from 'qrcode';
import {
  beginTotp,
  confirmTotp,
  enrolTotp,
  type RemovalProof,
  readOffer,
  removeTotp,
} from '../service/authenticator-app.ts';
import { hasSecondFactor } from '../service/methods.ts';
import { issueRecoveryCodes } from '../service/recovery-codes.ts';
import { Refusal } from '../service/refusal.ts';
import { beginKey, enrolKey, removeKey, renameKey, verifyKey } from '../service/security-keys.ts';
import { userAt } from '../service/sessions.ts';
import { checkPassword } from '../service/users.ts';
import { json, readJson, textOf } from '../web/exchange.ts';
import type { Routes } from '../web/router.ts';

const PROOFS: readonly string[] = ['password', 'code', 'recovery-code'] satisfies RemovalProof[];

function isProof(text: string): text is RemovalProof {
  return PROOFS.includes(text);
}

/** Setting up, changing and removing methods; open to members who still have to enrol. A1–A5, A9–A11. */
export const authenticationRoutes: Routes = {
  'POST /api/totp/begin': async (x) => {
    const user = userAt(x.tenant, x.session, 'in');
    beginTotp(x.session, user);
    const offer = readOffer(x.tenant, x.session, user);
    const picture = await toDataURL(offer.uri, { errorCorrectionLevel: 'M', margin: 4, width: 440 });
    return json({ picture, key: offer.key });
  },

  'POST /api/totp/confirm': async (x) => {
    await confirmTotp(x.tenant, x.session, userAt(x.tenant, x.session, 'in'), textOf(readJson(x), 'code'));
    return json({});
  },

  'POST /api/totp/finish': async (x) => {
    const user = userAt(x.tenant, x.session, 'in');
    await checkPassword(x.tenant, user, textOf(readJson(x), 'password'));
    return json({ backupCodes: enrolTotp(x.tenant, x.session, user) });
  },

  'POST /api/totp/remove': async (x) => {
    const user = userAt(x.tenant, x.session, 'in');
    const body = readJson(x);
    const proof = textOf(body, 'proof');
    if (!isProof(proof)) throw new Refusal('input', 'Choose how to confirm.');
    await removeTotp(x.tenant, user, proof, textOf(body, 'value'));
    return json({});
  },

  'POST /api/keys/begin': async (x) => {
    const user = userAt(x.tenant, x.session, 'in');
    const body = readJson(x);
    await checkPassword(x.tenant, user, textOf(body, 'password'));
    const kind = textOf(body, 'kind') === 'built-in' ? 'built-in' : 'external';
    return json(await beginKey(x.tenant, x.session, user, kind));
  },

  'POST /api/keys/verify': async (x) => {
    userAt(x.tenant, x.session, 'in');
    await verifyKey(x.tenant, x.session, readJson(x).response as RegistrationResponseJSON);
    return json({});
  },

  'POST /api/keys/name': (x) => {
    const user = userAt(x.tenant, x.session, 'in');
    return json({ backupCodes: enrolKey(x.tenant, x.session, user, textOf(readJson(x), 'name')) });
  },

  'POST /api/keys/rename': (x) => {
    const body = readJson(x);
    renameKey(userAt(x.tenant, x.session, 'in'), textOf(body, 'id'), textOf(body, 'name'));
    return json({});
  },

  'POST /api/keys/remove': async (x) => {
    const user = userAt(x.tenant, x.session, 'in');
    const body = readJson(x);
    await checkPassword(x.tenant, user, textOf(body, 'password'));
    removeKey(user, textOf(body, 'id'));
    return json({});
  },

  'POST /api/backup-codes/regenerate': async (x) => {
    const user = userAt(x.tenant, x.session, 'in');
    await checkPassword(x.tenant, user, textOf(readJson(x), 'password'));
    if (!hasSecondFactor(user)) throw new Refusal('not-allowed', 'Set up a method first.');
    return json({ backupCodes: issueRecoveryCodes(x.tenant, user) });
  },
};
