/** The longest listing that is read, in bytes: one of ten thousand files has about 5 MB. */
export const MAX_LISTING_BYTES = 16 * 1024 * 1024;
