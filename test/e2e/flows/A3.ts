import type { Stage } from '../browser-harness.ts';
import { enrolKey } from './A2.ts';

/** Enrol a built-in authenticator: as A2, shown as built in to this computer. */
export async function run(stage: Stage): Promise<void> {
  await enrolKey(stage, { kind: 'built-in', key: 'builtIn', nameThere: 'Laptop fingerprint' });
}
