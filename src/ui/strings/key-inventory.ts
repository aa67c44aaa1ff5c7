import { createCatalog } from './catalog.ts';
import { keyInventory } from './en/key-inventory.ts';

/** Words about what each security key is, and about finding one. */
export const keyInventoryText = createCatalog(keyInventory);
