import { tileHue, tileLetter } from './tile-hue.ts';

/** The coloured letter that stands for an issuer, or for the picture that another program showed; decoration. */
export function Tile({
  issuer,
  name,
  icon,
  size,
}: {
  readonly issuer: string;
  readonly name?: string;
  readonly icon?: string | undefined;
  readonly size?: 'small';
}) {
  const shown = icon || issuer || name || '';
  return (
    <span class="tile" data-size={size} data-hue={tileHue(shown)} aria-hidden="true">
      {tileLetter(shown)}
    </span>
  );
}
