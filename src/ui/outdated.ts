import type { Signal } from '@preact/signals';

/** What a field does when it is edited, so that a refusal of its former text is no longer on show. */
export function clearingFault(fault: Signal<unknown>, onValue: (value: string) => void): (value: string) => void {
  return (value) => {
    if (fault.value !== undefined) fault.value = undefined;
    onValue(value);
  };
}
