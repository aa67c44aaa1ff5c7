/** Most keys that can be read or saved at once. */
export const MAX_LISTED_KEYS = 1_000;

/** Most registrations at once: as many as a vault can hold, so that every exported list can be imported again. */
export const MAX_LISTED_SITES = 20_000;
