import type { Messages } from '../catalog.ts';

/** Words about where things are kept. */
export const places = {
  label: 'Where it’s kept',
  example: 'Home',
  /** Suggested beside the places in use. “Online” survives every other place, so it is always offered. */
  usual: ['Online'],
} satisfies Messages;
