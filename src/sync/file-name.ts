import { decodeBase64url, encodeBase64url } from '../bytes/base64url.ts';
import { concatBytes } from '../bytes/concat.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { type Random, systemRandom } from '../vault/random.ts';
import type { DeviceId } from '../vault/records.ts';

/** A file's name, taken apart. */
export interface FileName {
  readonly device: DeviceId;
  /** 1 to 2⁵³−1, one more with each file of the device. */
  readonly counter: number;
}

const TAG_BYTES = 6;
const TAG_CHARACTERS = 8;
const NAME = /^([A-Za-z0-9_-]{21}[AQgw])\.([1-9]\d{0,15})\.lk$/;

/** The first 8 characters of the id of every device of a vault, by which its files are told from those of other vaults in one folder. */
export async function vaultTag(vid: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', concatBytes(encodeUtf8('vlt1/sync/tag'), vid));
  return encodeBase64url(new Uint8Array(digest).subarray(0, TAG_BYTES));
}

/** Draws the id of a device: the vault's tag and 10 random bytes, 22 characters. */
export async function newDeviceId(vid: Uint8Array, random: Random = systemRandom): Promise<DeviceId> {
  return encodeBase64url(concatBytes(decodeBase64url(await vaultTag(vid)), random(16 - TAG_BYTES))) as DeviceId;
}

/** Draws another id for a device of the same vault. */
export function newDeviceIdOf(device: DeviceId, random: Random = systemRandom): DeviceId {
  return encodeBase64url(concatBytes(decodeBase64url(tagOf(device)), random(16 - TAG_BYTES))) as DeviceId;
}

/** The tag of a device's vault. */
export function tagOf(device: string): string {
  return device.slice(0, TAG_CHARACTERS);
}

export function formatFileName({ device, counter }: FileName): string {
  return `${device}.${counter}.lk`;
}

/** Takes a name apart; `undefined` for a file that is none of sync's. */
export function findFileName(name: string): FileName | undefined {
  const [, device, digits] = NAME.exec(name) ?? [];
  const counter = Number(digits);
  return device === undefined || !Number.isSafeInteger(counter) ? undefined : { device: device as DeviceId, counter };
}
