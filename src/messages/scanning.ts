/** The progress of scanning a transfer of several pictures from another authenticator. */
export interface TransferView {
  readonly batch: number;
  /** Number of pictures. */
  readonly size: number;
  /** The scanned pictures, numbered from 0, ascending. */
  readonly have: readonly number[];
}

/** A picture captured while the popup was closed. */
export interface ScanPicture {
  /** A `data:` URL; without one, scan the page. */
  readonly picture?: string;
  /** A region that the user drew, or an image of the page. */
  readonly from: 'region' | 'image';
}

/** A rectangle of the page's viewport and the viewport's size, in CSS pixels. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly viewWidth: number;
  readonly viewHeight: number;
}

/** What a document offers to a scan beside its visible part. */
export interface PagePictures {
  /** `otpauth:` links of the page. */
  readonly links: readonly string[];
  /** Images as `data:` URLs: likely QR codes first, and of these the partly hidden ones. Images of other sites cannot be read. */
  readonly pictures: readonly string[];
}

/** An image that the user chose: its pixels, or its region if the page may not read them. */
export interface PointedImage {
  readonly picture?: string;
  readonly region?: Region;
}

/** What the page shows while the user selects an area of it. */
export interface RegionWords {
  /** For screen readers. */
  readonly label: string;
  readonly help: string;
}

/** Path of an injected script in the extension's package. */
export const PICTURES_FILE = 'content/pictures.js';
/** The two forms in which our own script answers with a picture; anything else comes from somebody else. */
export const PICTURE_ADDRESS = /^data:image\/(?:png;base64|svg\+xml;charset=utf-8),/;
/** As `PICTURES_FILE`, for drawing a region. */
export const REGION_FILE = 'content/region.js';
