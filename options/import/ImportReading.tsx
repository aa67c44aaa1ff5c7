import { Button } from '../../src/ui/Button.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { importText } from '../../src/ui/strings/import.ts';
import { useFocusResult } from '../common/focus-result.ts';
import type { ImportsState } from './import-state.ts';

/** Shows how far reading has come, and cancels it. */
export function ImportReading({ state }: { readonly state: ImportsState }) {
  const { stages, file: fileText, progress } = importText.reading;
  const now = state.progress.value;
  const file = now === undefined ? undefined : state.files.value[now.file];
  const focus = useFocusResult<HTMLDivElement>();
  return (
    <div class="card import-reading" ref={focus} tabIndex={-1}>
      <div role="status">
        <p>{stages[now?.stage ?? 'reading']}</p>
        {now !== undefined && file !== undefined && (
          <p class="muted">{now.of > 1 ? fileText(now.file + 1, now.of, file.name) : file.name}</p>
        )}
      </div>
      <progress aria-label={progress} {...(now !== undefined && now.of > 1 && { value: now.file, max: now.of })} />
      <Button onClick={() => state.cancel()}>{commonText.cancel}</Button>
    </div>
  );
}
