import { keyInventoryText } from '../../../src/ui/strings/key-inventory.ts';
import { securityKeysText } from '../../../src/ui/strings/security-keys.ts';
import { type Authenticator, plugIn } from '../authenticator.ts';
import type { Surface } from '../surface.ts';
import { registerKey } from './options.ts';

/** Two keys on a ring and the one that is built in, as a person has them. */
export interface KeyRing {
  readonly blue: Authenticator;
  readonly red: Authenticator;
  readonly builtIn: Authenticator;
}

/** Plugs three keys into a page; none is touched. */
export async function plugInRing({ page }: Surface): Promise<KeyRing> {
  const ring = {
    blue: await plugIn(page, 'usb'),
    red: await plugIn(page, 'usb', { prf: false, hasPin: false, keeps: false }),
    builtIn: await plugIn(page, 'internal'),
  };
  await touchOnly(ring);
  return ring;
}

/** Touches one key as soon as it is asked, and none of the others. */
export async function touchOnly(ring: KeyRing, touched?: keyof KeyRing): Promise<void> {
  for (const name of ['blue', 'red', 'builtIn'] as const) await ring[name].touch(name === touched);
}

/** The labels under which `listRing` adds the keys. */
export const RING = { blue: 'Blue key', red: 'Red key', builtIn: 'Work laptop' } as const;

/** Adds all three to the list, each by its own touch. */
export async function listRing(options: Surface, ring: KeyRing): Promise<void> {
  for (const name of ['blue', 'red', 'builtIn'] as const) {
    await touchOnly(ring, name);
    await registerKey(options, { label: RING[name], builtIn: name === 'builtIn' });
  }
  await touchOnly(ring);
}

/** Asks which key is touched, and reads that it is this one. */
export async function identify(options: Surface, ring: KeyRing, touched: keyof KeyRing): Promise<void> {
  await touchOnly(ring, touched);
  await options.click('button', securityKeysText.identify);
  await options.reads(keyInventoryText.touch.found(RING[touched]));
  await closeTouch(options);
  await touchOnly(ring);
}

/** Closes what came of a touch. */
async function closeTouch(options: Surface): Promise<void> {
  await options.click('button', keyInventoryText.touch.close);
  await options.isGone('dialog', keyInventoryText.touch.identify);
}
