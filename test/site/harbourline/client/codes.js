// Print and Copy on the page with the recovery codes.
document.querySelector('[data-print]')?.addEventListener('click', () => window.print());
for (const copy of document.querySelectorAll('[data-copy]')) {
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(copy.dataset.copy).textContent);
    document.querySelector('[data-copied]').textContent = 'Copied.';
  });
}
