import type { Grey, Region } from './grey.ts';

/** Box blur over `2 · radius + 1` pixels; the outermost pixels repeat at the edges. */
export function blurred(grey: Grey, radius: number): Grey {
  return withAverage(grey, radius, 0, 0, 1);
}

/** Unsharp mask, for what a style sheet or a lens has blurred. */
export function sharpened(grey: Grey, radius: number, gain: number): Grey {
  return withAverage(grey, radius, 0, 1 + gain, -gain);
}

/** Evens out the light: every pixel relative to the average around it, which becomes mid-grey. */
export function evened(grey: Grey, radius: number, gain: number): Grey {
  return withAverage(grey, radius, 128, gain, -gain);
}

/** Computes every pixel as `base` + `own` × its shade + `around` × the average around it. */
function withAverage({ data, width, height }: Grey, radius: number, base: number, own: number, around: number): Grey {
  const next = new Uint8ClampedArray(width * height);
  const columns = new Int32Array(width);
  const share = around / (2 * radius + 1) ** 2;
  for (let v = -radius; v <= radius; v++) {
    const row = Math.min(height - 1, Math.max(0, v)) * width;
    for (let x = 0; x < width; x++) columns[x] = (columns[x] ?? 0) + (data[row + x] ?? 0);
  }
  for (let y = 0, at = 0; y < height; y++) {
    let sum = 0;
    for (let u = -radius; u <= radius; u++) sum += columns[Math.min(width - 1, Math.max(0, u))] ?? 0;
    for (let x = 0; x < width; x++, at++) {
      next[at] = base + own * (data[at] ?? 0) + share * sum;
      const entering = x + radius + 1 < width ? x + radius + 1 : width - 1;
      const leaving = x > radius ? x - radius : 0;
      sum += (columns[entering] ?? 0) - (columns[leaving] ?? 0);
    }
    const entering = Math.min(height - 1, y + radius + 1) * width;
    const leaving = Math.max(0, y - radius) * width;
    for (let x = 0; x < width; x++)
      columns[x] = (columns[x] ?? 0) + (data[entering + x] ?? 0) - (data[leaving + x] ?? 0);
  }
  return { data: next, width, height };
}

/** Erosion: every pixel as dark as the darkest of its three by three, so that dots join. */
export function eroded({ data, width, height }: Grey): Grey {
  const across = new Uint8ClampedArray(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    let before = data[at] ?? 0;
    let here = before;
    for (let x = 0; x < width; x++, at++) {
      const after = x + 1 < width ? (data[at + 1] ?? 0) : here;
      const less = Math.min(before, here);
      across[at] = Math.min(less, after);
      before = here;
      here = after;
    }
  }
  const next = new Uint8ClampedArray(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const up = y > 0 ? -width : 0;
    const down = y + 1 < height ? width : 0;
    for (let x = 0; x < width; x++, at++) {
      const here = across[at] ?? 0;
      const above = across[at + up] ?? 0;
      const below = across[at + down] ?? 0;
      const less = Math.min(above, here);
      next[at] = Math.min(less, below);
    }
  }
  return { data: next, width, height };
}

/** Stretches the contrast until the darkest and the lightest tenth are black and white. */
export function stretched(grey: Grey): Grey {
  const shades = stretchOf(grey, { left: 0, top: 0, width: grey.width, height: grey.height });
  const next = new Uint8ClampedArray(grey.data.length);
  for (let at = 0; at < next.length; at++) next[at] = shades[grey.data[at] ?? 0] ?? 0;
  return { data: next, width: grey.width, height: grey.height };
}

/** Maps every shade so that the 10 % and 90 % shades of a region become black and white. */
export function stretchOf(grey: Grey, region: Region): Uint8ClampedArray {
  const counts = new Uint32Array(256);
  for (let y = region.top; y < region.top + region.height; y++) {
    for (let x = region.left, at = y * grey.width + x; x < region.left + region.width; x++, at++) {
      const shade = grey.data[at] ?? 0;
      counts[shade] = (counts[shade] ?? 0) + 1;
    }
  }
  const total = region.width * region.height;
  const shadeAt = (part: number): number => {
    let sum = 0;
    for (let shade = 0; shade < 256; shade++) {
      sum += counts[shade] ?? 0;
      if (sum >= total * part) return shade;
    }
    return 255;
  };
  const dark = shadeAt(0.1);
  const span = Math.max(1, shadeAt(0.9) - dark);
  return Uint8ClampedArray.from({ length: 256 }, (_, shade) => ((shade - dark) * 255) / span);
}
