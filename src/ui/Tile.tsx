import { useContext } from 'preact/hooks';
import type { AccountId } from '../vault/records.ts';
import { imageOf, type TileImage } from './icons/icon-store.ts';
import { hueKey, LetterHues, letteredBy } from './icons/letter-hues.ts';
import { PlainTiles } from './icons/plain-tiles.ts';
import { tileHue, tileLetter } from './tile-hue.ts';

export interface TileProps {
  readonly issuer: string;
  readonly name?: string;
  /** The name of the icon that another program had for it. */
  readonly icon?: string | undefined;
  readonly hosts?: readonly { readonly host: string }[] | undefined;
  /** The account, if it is in the vault. */
  readonly id?: AccountId | undefined;
  readonly size?: 'small';
  /** Its letter alone, where an icon might be taken for a proof: beside a warning, and where a page says what it is. */
  readonly plain?: boolean | undefined;
}

/** What an account is recognised by: the icon of its site, the icon of its service, or a coloured letter; decorative. */
export function Tile(props: TileProps) {
  const isPlain = useContext(PlainTiles) || props.plain === true;
  const image = isPlain ? undefined : imageOf(props);
  const hue = useContext(LetterHues)?.get(hueKey(props)) ?? tileHue(letteredBy(props));
  if (image !== undefined) return <ImageTile image={image} size={props.size} />;
  return (
    <span class="tile" data-size={props.size} data-hue={hue} aria-hidden="true">
      {tileLetter(letteredBy(props))}
    </span>
  );
}

/** A tile with a picture or the icon of a service. */
export function ImageTile({ image, size }: { readonly image: TileImage; readonly size?: 'small' | undefined }) {
  if (image.kind === 'picture')
    return <img class="tile" data-size={size} data-kind="picture" src={image.address} alt="" draggable={false} />;
  const { slug, background, foreground, path } = image.brand;
  return (
    <svg class="tile" data-size={size} data-kind="brand" data-brand={slug} viewBox="0 0 40 40" aria-hidden="true">
      <path fill={background} d="M0 0h40v40H0z" />
      <path fill={foreground} d={path} transform="translate(9 9) scale(.9167)" />
    </svg>
  );
}
