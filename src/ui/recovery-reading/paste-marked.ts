/** Longest HTML that is looked at, in UTF-16 units. */
const MAX_HTML = 1_000_000;

/** Pastes a text in which something is struck through with `~~` around that; leaves any other paste to the browser. */
export function pasteMarked(event: ClipboardEvent): void {
  const text = event.clipboardData === null ? undefined : markedText(event.clipboardData);
  if (text === undefined) return;
  event.preventDefault();
  // The browser's own command keeps what it can undo.
  document.execCommand('insertText', false, text);
}

/** The plain text of a clipboard with marks around what its HTML strikes through; `undefined` where that is nothing. */
function markedText(data: DataTransfer): string | undefined {
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  if (html === '' || html.length > MAX_HTML) return undefined;
  // Parsed without a window: no script runs and nothing is loaded.
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const texts = parsed.createTreeWalker(parsed.body, NodeFilter.SHOW_TEXT);
  let marked = '';
  let from = 0;
  let isMarked = false;
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const piece = (node.nodeValue ?? '').trim();
    const at = piece === '' ? -1 : plain.indexOf(piece, from);
    if (at < 0) continue;
    const isStruck = node.parentElement?.closest('s, del, strike, [style*="line-through"]') != null;
    marked += plain.slice(from, at) + (isStruck ? `~~${piece}~~` : piece);
    from = at + piece.length;
    isMarked ||= isStruck;
  }
  return isMarked ? marked + plain.slice(from) : undefined;
}
