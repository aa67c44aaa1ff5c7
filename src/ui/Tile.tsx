import { tileHue, tileLetter } from './tile-hue.ts';

/** The coloured letter that stands for an issuer; decoration. */
export function Tile({
  issuer,
  name,
  size,
}: {
  readonly issuer: string;
  readonly name?: string;
  readonly size?: 'small';
}) {
  const shown = issuer === '' ? (name ?? '') : issuer;
  return (
    <span class="tile" data-size={size} data-hue={tileHue(shown)} aria-hidden="true">
      {tileLetter(shown)}
    </span>
  );
}
