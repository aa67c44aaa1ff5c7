import { ChevronLeft, ChevronRight } from 'lucide';
import { IconButton } from '../../src/ui/Button.tsx';
import { frameText } from '../../src/ui/strings/frame.ts';
import { formatNumber } from '../../src/ui/strings/plural.ts';

/** Turns the pages of a long list; absent when one page holds it. */
export function Pager(props: {
  readonly offset: number;
  readonly size: number;
  readonly total: number;
  readonly onTurn: (offset: number) => void;
}) {
  const { offset, size, total, onTurn } = props;
  if (total <= size) return undefined;
  const text = frameText.pages;
  const last = Math.min(offset + size, total);
  return (
    <nav class="pager" aria-label={text.label}>
      <span class="muted" aria-live="polite">
        {text.range(formatNumber(offset + 1), formatNumber(last), formatNumber(total))}
      </span>
      <IconButton
        label={text.previous}
        icon={ChevronLeft}
        disabled={offset === 0}
        onClick={() => onTurn(offset - size)}
      />
      <IconButton
        label={text.next}
        icon={ChevronRight}
        disabled={last >= total}
        onClick={() => onTurn(offset + size)}
      />
    </nav>
  );
}
