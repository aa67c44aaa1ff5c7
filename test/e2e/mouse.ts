/** Makes a headless browser report a mouse, as most users have one: it draws the touch layout otherwise. */
export const WITH_MOUSE =
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';
