import { ChevronLeft, ChevronRight } from 'lucide';
import { IconButton } from '../../src/ui/Button.tsx';
import { formatNumber } from './labels.ts';

/** Turns the pages of a long list; nothing when one page holds it. */
export function Pager(props: {
  readonly offset: number;
  readonly size: number;
  readonly total: number;
  readonly onTurn: (offset: number) => void;
}) {
  const { offset, size, total, onTurn } = props;
  if (total <= size) return undefined;
  const last = Math.min(offset + size, total);
  return (
    <nav class="pager" aria-label="Pages">
      <span class="muted" aria-live="polite">
        {formatNumber(offset + 1)}–{formatNumber(last)} of {formatNumber(total)}
      </span>
      <IconButton
        label="Previous page"
        icon={ChevronLeft}
        disabled={offset === 0}
        onClick={() => onTurn(offset - size)}
      />
      <IconButton
        label="Next page"
        icon={ChevronRight}
        disabled={last >= total}
        onClick={() => onTurn(offset + size)}
      />
    </nav>
  );
}
