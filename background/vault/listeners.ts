/** Listeners of one event, told in the order in which they were added. */
export function createListeners<A extends readonly unknown[]>() {
  const listeners: ((...given: A) => void)[] = [];
  return {
    add: (listener: (...given: A) => void): void => void listeners.push(listener),
    tell: (...given: A): void => {
      for (const listener of listeners) listener(...given);
    },
  };
}
