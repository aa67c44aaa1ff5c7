import { BRANDS } from './brand-data.ts';

/** The icon of a well-known service. */
export interface Brand {
  /** Its name in simple-icons, which a vault refers to it by. */
  readonly slug: string;
  readonly title: string;
  /** The colour of the background, `#` and six digits. */
  readonly background: string;
  /** The colour of the shape on it. */
  readonly foreground: string;
  /** An SVG path in a square of 24. */
  readonly path: string;
}

/** What is known of an account's service. */
export interface Service {
  readonly issuer: string;
  /** The name of the icon that another program had for it. */
  readonly icon?: string | undefined;
  readonly hosts?: readonly { readonly host: string }[] | undefined;
}

/** Finds the icons of services. */
export interface Brands {
  /** In the order of their titles. */
  readonly all: readonly Brand[];
  readonly bySlug: (slug: string) => Brand | undefined;
  /** By its sites, else by its name, else by the name of its icon elsewhere; only an exact match counts. */
  readonly find: (service: Service) => Brand | undefined;
}

/** Unpacks the icons of services. */
export function openBrands(): Brands {
  const bySlug = new Map<string, Brand>();
  const byName = new Map<string, Brand>();
  const byDomain = new Map<string, Brand>();
  for (const line of BRANDS.trim().split('\n')) {
    const [slug = '', title = '', names = '', domains = '', hex = '', path = ''] = line.split('|');
    const background = `#${hex}`;
    const brand = { slug, title, background, foreground: foregroundOn(background), path };
    bySlug.set(slug, brand);
    for (const name of [slug, title, ...names.split(', ')]) if (name !== '') byName.set(bareName(name), brand);
    for (const domain of domains.split(' ')) if (domain !== '') byDomain.set(domain, brand);
  }

  function findByHost(host: string): Brand | undefined {
    const hostname = host.replace(/:\d+$/, '').toLowerCase();
    for (let rest = hostname; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
      const found = byDomain.get(rest);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function findByName(name: string): Brand | undefined {
    return (
      byName.get(bareName(name)) ??
      byName.get(bareName(name.replace(/\s*[([].*$/, ''))) ??
      (/^[\w-]+(?:\.[\w-]+)+$/.test(name.trim()) ? findByHost(name.trim()) : undefined)
    );
  }

  return {
    all: [...bySlug.values()].sort((a, b) => a.title.localeCompare(b.title, 'en')),
    bySlug: (slug) => bySlug.get(slug),
    find({ issuer, icon, hosts = [] }) {
      for (const { host } of hosts) {
        const found = findByHost(host);
        if (found !== undefined) return found;
      }
      return findByName(issuer) ?? (icon === undefined ? undefined : findByName(icon));
    },
  };
}

/** A name without case, accents, blanks and punctuation. */
function bareName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Least contrast of a graphic to its background: WCAG 2.2, 1.4.11. */
const LEAST_CONTRAST = 3;

/** White as most services have it, or nearly black where white is hard to see: at least 3 to 1 in any case. */
function foregroundOn(background: string): string {
  return 1.05 / (luminanceOf(background) + 0.05) >= LEAST_CONTRAST ? '#ffffff' : '#16191b';
}

/** Relative luminance of `#rrggbb`, from 0 to 1: WCAG 2.2. */
export function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
