import { encodeQr } from '../../src/qr/encode.ts';

const SVG = 'xmlns="http://www.w3.org/2000/svg"';

interface Dots {
  readonly size: number;
  readonly dots: readonly (readonly [x: number, y: number])[];
}

function dotsOf(text: string): Dots {
  const { size, path } = encodeQr(text);
  const dots = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].flatMap(([, x, y, width]) =>
    Array.from({ length: Number(width) }, (_, at) => [Number(x) + at, Number(y)] as const),
  );
  return { size, dots };
}

/** A QR code as the known generators and drawing programs write it, by what is particular in it. */
export function drawingsOf(text: string, png: string): Readonly<Record<string, string>> {
  const { size, dots } = dotsOf(text);
  const box = `viewBox="0 0 ${size} ${size}"`;
  const ground = '<rect width="100%" height="100%" fill="#fff"/>';
  const squares = dots.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join('');
  const rects = (attributes = '') =>
    dots.map(([x, y]) => `<rect x="${x}" y="${y}" width="1.02" height="1.02" ${attributes}/>`).join('');
  return {
    'one path': `<svg ${SVG} ${box}>${ground}<path d="${squares}"/></svg>`,
    'stroked lines': `<svg ${SVG} ${box}>${ground}<path stroke="#000" d="${dots.map(([x, y]) => `M${x} ${y}.5h1`).join('')}"/></svg>`,
    'style attributes': `<svg ${SVG} ${box} style="background:#fff"><g style="fill:#fff"><rect width="${size}" height="${size}"/></g>${rects('style="fill: #112233; shape-rendering: crispEdges"')}</svg>`,
    'classes of a style sheet': `<svg ${SVG} ${box}><style>/* a */ .light{fill:#fff} rect.dark, .x { fill:#123 }</style><rect class="light" width="${size}" height="${size}"/>${rects('class="dark"')}</svg>`,
    'a square cut by a clip path': `<svg ${SVG} ${box}>${ground}<defs><clipPath id="dots">${rects()}</clipPath></defs><rect width="${size}" height="${size}" fill="#a00" clip-path="url('#dots')"/></svg>`,
    'a gradient': `<svg ${SVG} ${box}>${ground}<defs><linearGradient id="g"><stop offset="0" stop-color="#102"/><stop offset="1" stop-color="#305"/></linearGradient></defs><path fill="url(#g)" d="${squares}"/></svg>`,
    'circles in a transformed group': `<svg ${SVG} width="90mm" height="90mm" viewBox="0 0 900 900">${ground}<g transform="translate(50,50) scale(${800 / size})">${dots.map(([x, y]) => `<circle cx="${x}.5" cy="${y}.5" r=".6"/>`).join('')}</g></svg>`,
    'a symbol in an inner drawing': `<svg ${SVG} xmlns:xlink="http://www.w3.org/1999/xlink" width="400" height="400"><symbol id="code" ${box}>${ground}${rects()}</symbol><svg x="20" y="20" width="360" height="360"><use xlink:href="#code"/></svg></svg>`,
    'a reference for each module': `<svg ${SVG} ${box}>${ground}<defs><polygon id="dot" points="0,0 1.02,0 1.02,1.02 0,1.02"/></defs>${dots.map(([x, y]) => `<use href="#dot" x="${x}" y="${y}"/>`).join('')}</svg>`,
    'the current colour': `<svg ${SVG} ${box} color="#fff"><rect width="${size}" height="${size}" fill="currentColor"/><g color="#200" fill="currentColor">${rects()}</g></svg>`,
    'rotated by a quarter': `<svg ${SVG} ${box}>${ground}<g transform="rotate(90 ${size / 2} ${size / 2})"><path d="${squares}"/></g></svg>`,
    'entities of a drawing program': `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg"><!ENTITY dark "#000">]><svg xmlns="&ns;" ${box}>${ground}<path fill="&dark;" d="${squares}"/></svg>`,
    'a picture in pixels': `<svg ${SVG} width="300" height="300"><image width="300" height="300" href="data:image/png;base64,${png}"/></svg>`,
    'what nobody sees beside it': `<svg ${SVG} ${box}>${ground}<path d="${squares}"/><g display="none"><rect width="${size}" height="${size}"/></g><rect width="${size}" height="${size}" opacity="0"/><rect width="${size}" height="${size}" visibility="hidden"/></svg>`,
    'light on dark': `<svg ${SVG} ${box}><rect width="100%" height="100%"/><path fill="#fff" d="${squares}"/></svg>`,
  };
}

const filler = '<rect width="99" height="99"/>';

function nested(tag: string, property: string, depth: number): string {
  const levels = Array.from({ length: depth }, (_, at) => {
    const inner = at === 0 ? filler : `<g ${property}="url(#m${at - 1})">${filler}</g>`.repeat(2);
    return `<${tag} id="m${at}">${inner}</${tag}>`;
  });
  return `<svg ${SVG} viewBox="0 0 99 99"><defs>${levels.join('')}</defs><g ${property}="url(#m${depth - 1})">${filler}</g></svg>`;
}

/** Small drawings that take a browser for ever, or all of its memory. */
export function hostileDrawings(): Readonly<Record<string, string>> {
  const level = (at: number) => `<g id="l${at}">${`<use href="#l${at - 1}"/>`.repeat(10)}</g>`;
  const levels = Array.from({ length: 10 }, (_, at) => level(at + 1)).join('');
  const entities = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
  return {
    'masks in masks': nested('mask', 'mask', 40),
    'clips in clips': nested('clipPath', 'clip-path', 40),
    'patterns in patterns': nested('pattern', 'fill', 40),
    'three hundred filters': `<svg ${SVG} viewBox="0 0 99 99"><filter id="f"><feTurbulence baseFrequency="0.5"/>${'<feMorphology operator="dilate" radius="40"/>'.repeat(300)}</filter><rect width="99" height="99" filter="url(#f)"/></svg>`,
    'references to references': `<svg ${SVG} viewBox="0 0 99 99"><rect id="l0" width="9" height="9"/>${levels}</svg>`,
    'empty groups by reference': `<svg ${SVG} viewBox="0 0 99 99"><g id="l0"/>${levels}</svg>`,
    'a reference to what holds it': `<svg ${SVG} viewBox="0 0 99 99"><g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g></svg>`,
    'entities of entities': `<!DOCTYPE svg [<!ENTITY e0 "0123456789">${entities}]><svg ${SVG}><desc>&e12;</desc></svg>`,
    'one long entity often': `<!DOCTYPE svg [<!ENTITY e "${'x'.repeat(100_000)}">]><svg ${SVG}><desc>${'&e;'.repeat(100_000)}</desc></svg>`,
    'a hundred thousand groups in each other': `<svg ${SVG}>${'<g>'.repeat(100_000)}${'</g>'.repeat(100_000)}</svg>`,
    'large squares above each other': `<svg ${SVG} viewBox="0 0 99 99">${'<circle cx="50" cy="50" r="49" fill-opacity=".5"/>'.repeat(49_000)}</svg>`,
    dashes: `<svg ${SVG} viewBox="0 0 99 99"><path stroke="#000" stroke-dasharray=".00001" d="M0 0H99"/></svg>`,
    'a page of another kind': `<svg ${SVG} viewBox="0 0 99 99"><foreignObject width="99" height="99"><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://example.com"/></foreignObject></svg>`,
  };
}
