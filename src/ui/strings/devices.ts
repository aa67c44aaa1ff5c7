import { createCatalog } from './catalog.ts';
import { devices } from './en/devices.ts';

/** Words for the devices of a vault and for what keeps them in step. */
export const devicesText = createCatalog(devices);
