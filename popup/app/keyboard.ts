/** What a key does on the home screen. */
export type KeyAction = 'down' | 'up' | 'fill' | 'copy' | 'clear' | 'close' | 'search' | undefined;

/** A key press and where it happened. */
export interface Press {
  readonly key: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  /** `row`: on a row itself; `control`: on a button or link in or outside a row; `field`: on any other that takes what is typed. */
  readonly where: 'search' | 'row' | 'control' | 'field' | 'page';
  /** Something is searched or filtered for. */
  readonly searching: boolean;
  /** Text is selected, so that copying means that text. */
  readonly selecting: boolean;
}

/** What a key press on the home screen means; `undefined` leaves it to the browser. */
export function keyAction(press: Press): KeyAction {
  const { key, where } = press;
  const command = press.ctrl || press.meta;
  if (command && !press.alt && key.toLowerCase() === 'c') return press.selecting ? undefined : 'copy';
  if (command || press.alt) return undefined;
  if (key === 'Escape') return press.searching ? 'clear' : 'close';
  if (key === 'ArrowDown') return 'down';
  if (key === 'ArrowUp') return where === 'search' ? undefined : 'up';
  if (key === 'Enter') return where === 'control' || where === 'field' ? undefined : 'fill';
  const types = key.length === 1 && key !== ' ';
  return types && where !== 'search' && where !== 'field' ? 'search' : undefined;
}

/** The row that an arrow key leads to, by place; −1 is the search box. */
export function nextRow(current: number, count: number, action: 'down' | 'up'): number {
  if (count === 0) return -1;
  return action === 'down' ? Math.min(current + 1, count - 1) : Math.max(current - 1, -1);
}
