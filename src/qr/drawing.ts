/** A vector drawing as plain data: nothing in it is run, fetched, filtered or drawn by reference. Lengths are in pixels of the drawing. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Paths in the syntax of SVG 2, section 9.3; shapes refer to them by index. */
  readonly paths: readonly string[];
  readonly images: readonly ImageBitmap[];
  /** In the order in which they are painted. */
  readonly shapes: readonly Shape[];
}

/** A path or an image in its place. */
export interface Shape extends Placed {
  readonly image?: Box & { readonly index: number };
  readonly fill?: string;
  readonly stroke?: { readonly colour: string; readonly width: number; readonly cap: CanvasLineCap };
  /** From 0, not visible, to 1. */
  readonly opacity: number;
  /** Each limits what is painted to the union of its paths. */
  readonly clips: readonly (readonly Placed[])[];
}

/** A path with its transformation, as the six numbers of `matrix()`. */
export interface Placed {
  readonly path?: number;
  readonly evenOdd: boolean;
  readonly matrix: readonly [number, number, number, number, number, number];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Paints a drawing on a transparent ground. Runs in the scanner's worker, which is terminated when it takes too long. */
export async function paintDrawing({ width, height, paths, images, shapes }: Drawing): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new TypeError('no canvas');
  const traced = paths.map((path) => new Path2D(path));
  for (const shape of shapes) {
    context.save();
    for (const clip of shape.clips) context.clip(unionOf(clip, traced));
    context.setTransform(...shape.matrix);
    context.globalAlpha = shape.opacity;
    const path = shape.path === undefined ? undefined : traced[shape.path];
    if (path !== undefined) paintPath(context, path, shape);
    const bitmap = shape.image && images[shape.image.index];
    if (bitmap !== undefined && shape.image !== undefined) {
      const { x, y, width: across, height: down } = shape.image;
      context.drawImage(bitmap, x, y, across, down);
    }
    context.restore();
  }
  for (const image of images) image.close();
  return canvas.convertToBlob({ type: 'image/png' });
}

function paintPath(context: OffscreenCanvasRenderingContext2D, path: Path2D, { fill, stroke, evenOdd }: Shape): void {
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill(path, evenOdd ? 'evenodd' : 'nonzero');
  }
  if (stroke !== undefined) {
    context.strokeStyle = stroke.colour;
    context.lineWidth = stroke.width;
    context.lineCap = stroke.cap;
    context.stroke(path);
  }
}

function unionOf(clip: readonly Placed[], traced: readonly Path2D[]): Path2D {
  const union = new Path2D();
  for (const { path, matrix } of clip) {
    const one = path === undefined ? undefined : traced[path];
    if (one !== undefined) union.addPath(one, new DOMMatrix([...matrix]));
  }
  return union;
}
