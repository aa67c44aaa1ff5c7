import { createContext } from 'preact';

/** Whether every tile within shows its letter alone: where a warning stands, an icon must not seem to prove anything. */
export const PlainTiles = createContext(false);
