/** The place of a menu of this size beside its button, kept inside the window. */
export function placeMenu(
  button: { readonly right: number; readonly top: number; readonly bottom: number },
  menu: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): { left: number; top: number } {
  const below = button.bottom + 4;
  const top = below + menu.height <= view.height - 4 ? below : Math.max(4, button.top - 4 - menu.height);
  return { left: Math.max(4, Math.min(button.right - menu.width, view.width - menu.width - 4)), top };
}
