import { useEffect, useState } from 'preact/hooks';

/** A QR code drawn as one path; the encoder is loaded only when one is shown. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const [picture, setPicture] = useState<{ readonly size: number; readonly path: string } | undefined>();
  useEffect(() => {
    let here = true;
    void import('../../src/qr/encode.ts').then(({ encodeQr }) => {
      if (here) setPicture(encodeQr(text));
    });
    return () => {
      here = false;
    };
  }, [text]);
  return (
    <div class="qr-picture">
      {picture !== undefined && (
        <svg viewBox={`0 0 ${picture.size} ${picture.size}`} role="img" aria-label={label}>
          <path d={picture.path} />
        </svg>
      )}
    </div>
  );
}
