import { Fault } from '../fault.ts';
import { findRecord, type JsonRecord, member, textMember } from '../interchange/containers/json.ts';
import type { KeyFacts } from '../messages/key-register.ts';
import { findColourName, findFormName } from './appearance.ts';
import type { ReadKey, ReadRegister, ReadSetting, ReadSite } from './found-register.ts';
import { dayOf, modelOf, nameOf, noteOf, stateOf, timeOf } from './register-values.ts';

/**
 * Reads Keeyo's backup: keys, services and registrations that refer to both by number. Its secret notes, photographs and credentials stay
 * out, and so do codes that are kept on a key, which are no registration. Throws `key-register-damaged` where a list of it isn’t one.
 */
export function readKeeyo(backup: JsonRecord | undefined, setting: ReadSetting): ReadRegister {
  const places = new Map<unknown, number>();
  const keys: ReadKey[] = [];
  let secrets = 0;
  for (const raw of listOf(backup, 'keys')) {
    const record = findRecord(raw);
    const label = nameOf(textMember(record, 'name'));
    if (record === undefined || label === '') continue;
    if (textMember(record, 'secret') !== '') secrets += 1;
    places.set(member(record, 'id'), keys.length);
    const createdMs = timeOf(textMember(record, 'createdAt'), setting);
    keys.push({ facts: factsOf(record, label, setting), ...(createdMs !== undefined && { createdMs }) });
  }
  const services = new Map<unknown, JsonRecord>();
  for (const raw of listOf(backup, 'services', [])) {
    const record = findRecord(raw);
    if (record !== undefined) services.set(member(record, 'id'), record);
  }
  const sites: ReadSite[] = [];
  let codes = 0;
  for (const raw of listOf(backup, 'registrations', [])) {
    const record = findRecord(raw);
    const key = places.get(member(record, 'keyId'));
    const service = services.get(member(record, 'serviceId'));
    if (record === undefined || key === undefined || service === undefined) continue;
    if (textMember(record, 'kind') === 'totp') codes += 1;
    else sites.push(siteOf(record, service, key, setting));
  }
  return { keys, sites, leftOut: { codes, secrets } };
}

/** A list of the backup. Anything else in its place means damage, not an empty list. */
function listOf(backup: JsonRecord | undefined, name: string, absent?: readonly unknown[]): readonly unknown[] {
  const value = member(backup, name) ?? absent;
  if (Array.isArray(value)) return value;
  throw new Fault('key-register-damaged', `got ${name} that is no list, want one`);
}

function factsOf(record: JsonRecord, label: string, setting: ReadSetting): KeyFacts {
  const text = (name: string) => textMember(record, name).trim();
  const serial = text('serial');
  const note = noteOf([...(serial === '' ? [] : [setting.serialNumber(serial)]), text('notes')]);
  const model = modelOf(text('vendor'), text('model'));
  const form = findFormName(text('formFactor'));
  const colour = findColourName(text('color'));
  const acquiredMs = dayOf(text('purchasedAt'), setting);
  const checkedMs = timeOf(text('verifiedAt'), setting);
  return {
    ...{ label, attachment: 'cross-platform', transports: [], place: '' },
    aaguid: '00000000-0000-0000-0000-000000000000',
    ...(form !== undefined && { form }),
    ...(colour !== undefined && { colour }),
    ...(model !== '' && { model }),
    ...(note !== '' && { note }),
    ...(acquiredMs !== undefined && { acquiredMs }),
    ...(checkedMs !== undefined && { checkedMs }),
    ...stateOf(text('status'), setting.nowMs),
  };
}

function siteOf(record: JsonRecord, service: JsonRecord, key: number, setting: ReadSetting): ReadSite {
  const text = (name: string) => textMember(record, name).trim();
  const title = nameOf(textMember(service, 'name'));
  const account = nameOf(text('account'));
  const createdMs = timeOf(text('createdAt'), setting);
  const isRevoked = member(record, 'revoked') === 1 || member(record, 'revoked') === true;
  return {
    ...{ key, site: textMember(service, 'url').trim() || title, name: account },
    ...(account !== '' && { accountNames: { issuer: title, name: account } }),
    ...(createdMs !== undefined && { createdMs }),
    ...(isRevoked && { removedMs: setting.nowMs }),
  };
}
