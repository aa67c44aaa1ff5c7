import { tileHue, tileLetter } from './tile-hue.ts';

/** A coloured letter for a service, or for the icon that another app had for it; decorative. */
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
