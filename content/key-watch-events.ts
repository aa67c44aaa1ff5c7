/** The script in the extension's world is there. */
export const HELLO = 'k1-hello';
/** The script in the page's world hands the line over. */
export const MEET = 'k1-meet';
/** It was taken. */
export const READY = 'k1-ready';
/** A security key was registered or used; on the line alone. */
export const NOTE = 'k1-note';
