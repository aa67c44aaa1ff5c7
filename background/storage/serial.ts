/** Runs one work after another. A work that fails is its caller's to hear of, and does not stop the next. */
export function createSerial(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    // A queue that kept its last result would keep secrets in memory after a lock.
    last = next.then(ended, ended);
    return next;
  };
}

function ended(): void {}
