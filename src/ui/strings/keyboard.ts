import { createCatalog } from './catalog.ts';
import { keyboard } from './en/keyboard.ts';

/** Words about the keyboard: what each key does, and the shortcuts that the browser gives. */
export const keyboardText = createCatalog(keyboard);
