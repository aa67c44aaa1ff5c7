/**
 * Presses a form's main button for Enter where nothing in it has the key to itself, as after it was opened, and for Ctrl+Enter in a text of
 * several lines, where Enter makes one more. Says whether it did. Fields do it by themselves.
 */
export function submitsByEnter(event: KeyboardEvent, form: ParentNode): boolean {
  if (event.key !== 'Enter' || event.defaultPrevented || event.isComposing) return false;
  const target = event.target instanceof Element ? event.target : undefined;
  const commands = event.ctrlKey || event.metaKey;
  const isFree =
    target?.closest('button, a, input, select, textarea, summary, [role=option], [role=menuitem]') === null;
  if (!(isFree && !commands) && !(commands && target?.matches('textarea'))) return false;
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]:not(:disabled)');
  if (button === null) return false;
  event.preventDefault();
  button.click();
  return true;
}
