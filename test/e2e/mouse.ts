/** Lets a browser without a display take itself for one with a mouse, as most users have it: it draws the touch layout otherwise. */
export const WITH_MOUSE =
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';
