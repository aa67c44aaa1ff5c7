/** How far the pictures of one transfer from another authenticator were scanned. */
export interface TransferView {
  readonly batch: number;
  /** Pictures in all. */
  readonly size: number;
  /** Those scanned, from 0, ascending. */
  readonly have: readonly number[];
}

/** A picture that was taken while the popup was closed. */
export interface ScanPicture {
  /** A `data:` address; without one, the page is to be scanned. */
  readonly picture?: string;
  /** Drawn by the user over the page, or an image of it. */
  readonly from: 'region' | 'image';
}

/** A rectangle of the page's viewport, in CSS pixels, and the viewport's own size. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly viewWidth: number;
  readonly viewHeight: number;
}

/** What one document offers to a scan beside what can be seen of it. */
export interface PagePictures {
  /** `otpauth:` addresses that the page links to. */
  readonly links: readonly string[];
  /** Images as `data:` addresses, those first that look like codes, of these those that cannot be seen whole. Images of other sites cannot be read and are left out. */
  readonly pictures: readonly string[];
}

/** An image of the page that was pointed at: its pixels, or where it is when the page may not read them. */
export interface PointedImage {
  readonly picture?: string;
  readonly region?: Region;
}

/** Where in the extension's package the injected scripts lie. */
export const PICTURES_FILE = 'content/pictures.js';
export const REGION_FILE = 'content/region.js';
