import type { ComponentChildren } from 'preact';
import type { KeyColour, KeyShape } from '../../security-key/appearance.ts';

/** A key as its owner sees it: its shape, in its colour. The name beside it says the same. */
export function KeyGlyph(props: {
  readonly form: KeyShape;
  readonly colour: KeyColour | undefined;
  readonly size?: 'small';
}) {
  return (
    <svg
      class="key-glyph"
      viewBox="0 0 32 32"
      data-colour={props.colour}
      data-size={props.size}
      aria-hidden="true"
      focusable="false"
    >
      {DRAWINGS[props.form]}
    </svg>
  );
}

/** The parts have classes: `body` in the key's colour, `metal`, and `mark` on the body. */
const DRAWINGS: Record<KeyShape, ComponentChildren> = {
  stick: (
    <>
      <rect class="metal" x="12" y="2.5" width="8" height="8" rx="1" />
      <path class="mark" d="M14.5 5v2.5M17.5 5v2.5" />
      <rect class="body" x="9" y="9.5" width="14" height="20" rx="3" />
      <circle class="mark" cx="16" cy="17.5" r="3.25" />
      <circle class="mark" cx="16" cy="25.25" r="1.25" />
    </>
  ),
  nano: (
    <>
      <rect class="metal" x="10.5" y="6" width="11" height="12" rx="1" />
      <path class="mark" d="M14 9.5v3M18 9.5v3" />
      <path class="body" d="M8.5 18h15v3.5a4 4 0 0 1-4 4h-7a4 4 0 0 1-4-4z" />
      <path class="mark" d="M13.5 21.75h5" />
    </>
  ),
  card: (
    <>
      <rect class="body" x="3" y="7" width="26" height="18" rx="2.5" />
      <rect class="metal" x="6.5" y="11.5" width="6" height="5" rx="1" />
      <path class="mark" d="M6.5 21h9M21 12.5a5 5 0 0 1 0 6M23.75 10.5a8.5 8.5 0 0 1 0 10" />
    </>
  ),
  phone: (
    <>
      <rect class="body" x="9" y="2.5" width="14" height="27" rx="3" />
      <rect class="screen" x="11" y="6" width="10" height="18.5" rx="1" />
      <path class="mark" d="M14.5 27h3" />
      <path class="line" d="M13.5 17v-2a2.5 2.5 0 0 1 5 0v3M16 15v3.5" />
    </>
  ),
  'built-in': (
    <>
      <rect class="body" x="5" y="5.5" width="22" height="15.5" rx="2" />
      <rect class="screen" x="7.5" y="8" width="17" height="10.5" rx="1" />
      <path class="line" d="M13.5 15v-1.75a2.5 2.5 0 0 1 5 0v2.25M16 13.5v2.75" />
      <path class="body" d="M2.5 23.5h27l-1 2.2a1 1 0 0 1-.9.6H4.4a1 1 0 0 1-.9-.6z" />
    </>
  ),
  provider: (
    <>
      <path class="body" d="M9.5 24.5a6 6 0 0 1-.9-11.9 7.8 7.8 0 0 1 15-.9 6.4 6.4 0 0 1-.6 12.8z" />
      <circle class="mark" cx="13.25" cy="17.5" r="2.5" />
      <path class="mark" d="M15.75 17.5h5.5v2.25M18.75 17.5v1.75" />
    </>
  ),
};
