import { createPortal } from 'preact/compat';
import { useEffect, useState } from 'preact/hooks';
import type { RegisterKey } from '../../src/messages/key-register.ts';
import type { QrDrawing } from '../../src/qr/encode.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import { fitLabel, type LabelFormat, layOut } from './label-formats.ts';

type Encode = (text: string) => QrDrawing;

/** The printed labels; hidden on the screen. */
export function LabelPages(props: {
  readonly keys: readonly RegisterKey[];
  readonly format: LabelFormat;
  readonly start: number;
  readonly returnTo: string;
}) {
  const { keys, format, start, returnTo } = props;
  const [encode, setEncode] = useState<Encode | undefined>();
  useEffect(() => {
    void import('../../src/qr/encode.ts').then(({ encodeQr }) => setEncode(() => encodeQr));
  }, []);
  return createPortal(
    <section class="print-sheet label-sheet" data-format={format} aria-hidden="true">
      {layOut(keys, format, start).map((places, page) => (
        <div key={page} class="label-page">
          {places.map((key, at) =>
            key === undefined ? (
              <div key={at} />
            ) : (
              <Label key={key.id} item={key} format={format} returnTo={returnTo} encode={encode} />
            ),
          )}
        </div>
      ))}
    </section>,
    document.body,
  );
}

function Label(props: {
  readonly item: RegisterKey;
  readonly format: LabelFormat;
  readonly returnTo: string;
  readonly encode: Encode | undefined;
}) {
  const { item, format, returnTo } = props;
  const text = keyRegisterText.labels;
  const colours: Readonly<Record<string, string>> = keyInventoryText.colours;
  const colour = colours[item.colour ?? ''];
  const back = returnTo === '' ? undefined : text.printedReturn(returnTo);
  const fit = fitLabel(format, { name: item.label, hasColour: colour !== undefined, returnText: back ?? '' });
  // Plain words: a camera shows them and opens nothing.
  const qr = props.encode?.([text.inCode(item.label), ...(back === undefined ? [] : [back])].join('\n'));
  return (
    <div class="label">
      {qr !== undefined && (
        <svg viewBox={`0 0 ${qr.size} ${qr.size}`} aria-label={text.inCode(item.label)}>
          <path d={qr.path} />
        </svg>
      )}
      <div class="label-words">
        <strong style={{ fontSize: `${fit.namePt}pt` }}>{item.label}</strong>
        {colour !== undefined && (
          <span class="label-colour">
            <svg viewBox="0 0 8 8" data-colour={item.colour} aria-hidden="true">
              <circle cx="4" cy="4" r="3.5" />
            </svg>
            {colour}
          </span>
        )}
        {back !== undefined && fit.textLines > 0 && (
          <span class="label-return" style={{ fontSize: `${fit.textPt}pt`, WebkitLineClamp: fit.textLines }}>
            {back}
          </span>
        )}
      </div>
    </div>
  );
}
