// Notes when the first code was painted and what each keystroke cost. Runs before the page's own scripts.
// Times are in milliseconds since the document's own start (performance.timeOrigin).
(() => {
  const clock = { firstCode: undefined, keystrokes: [] };
  globalThis.benchClock = clock;
  const painted = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(undefined);
    });
  // The paint that shows the first code is the document's first contentful one (Paint Timing, W3C): nothing is drawn before it.
  let codeAt;
  let paintAt;
  const settle = () => {
    if (codeAt === undefined || paintAt === undefined) return;
    clock.firstCode = paintAt < codeAt ? -1 : paintAt;
  };
  const hasCode = () =>
    [...document.querySelectorAll('output, [role="status"]')].some((node) => /\d{3}/.test(node.textContent ?? ''));
  const observer = new MutationObserver(() => {
    if (!hasCode()) return;
    observer.disconnect();
    codeAt = performance.now();
    settle();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  new PerformanceObserver((list) => {
    paintAt ??= list.getEntriesByName('first-contentful-paint')[0]?.startTime;
    settle();
  }).observe({ type: 'paint', buffered: true });

  addEventListener(
    'input',
    () => {
      const from = performance.now();
      const change = new MutationObserver((records) => {
        const elements = records.map(({ target }) => (target instanceof Element ? target : target.parentElement));
        if (!elements.some((element) => element?.closest('main'))) return;
        change.disconnect();
        painted((at) => clock.keystrokes.push(at - from));
      });
      change.observe(document.body, { childList: true, subtree: true, characterData: true });
    },
    true,
  );
})();
