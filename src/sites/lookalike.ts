import { isMixedScript, skeletonOf, toAscii } from './confusables.ts';
import { splitPort } from './host.ts';
import { toUnicode } from './punycode.ts';
import { findRegistrable } from './registrable.ts';

/** A host that a new one could be taken for, and by what. */
export interface Lookalike {
  /** The bound host, or the service, that is imitated; without one, what the new host reads as. */
  readonly host: string;
  /**
   * `mixed-scripts`: letters of several scripts in one word. `confusable`: reads the same. `carries-name`: contains its name, under
   * someone else's domain. `one-edit`: one typing error away.
   */
  readonly why: 'mixed-scripts' | 'confusable' | 'carries-name' | 'one-edit';
}

/** Shorter names are one typing error away from too many honest ones. */
const LEAST_NAME = 4;

/**
 * Whether a host imitates one that an account is bound to, or the name of its service. Hosts in stored form; a host of the same registrable
 * domain as a bound one never does.
 */
export function findLookalike(host: string, boundHosts: readonly string[], service = ''): Lookalike | undefined {
  return createLookalikeCheck(host)(boundHosts, service);
}

/** As `findLookalike`, for comparing one host with many others. */
export type LookalikeCheck = (boundHosts: readonly string[], service?: string) => Lookalike | undefined;

/** Reads a host once, to compare it with many others. */
export function createLookalikeCheck(host: string): LookalikeCheck {
  const page = appearanceOf(host);
  return (boundHosts, service = '') => (page === undefined ? undefined : compare(page, boundHosts, service));
}

function compare(page: Appearance, boundHosts: readonly string[], service: string): Lookalike | undefined {
  const others = appearancesOf(boundHosts);
  if (others.some(({ appearance }) => appearance.registrable === page.registrable)) return undefined;

  const imitated = others.find(({ appearance }) => appearance.skeleton === page.skeleton);
  if (page.unicode.split('.').some(isMixedScript)) {
    return { host: imitated?.bound ?? toAscii(page.unicode), why: 'mixed-scripts' };
  }
  if (imitated !== undefined) return { host: imitated.bound, why: 'confusable' };
  const carried = others.find(({ appearance }) => carriesName(page, appearance));
  if (carried !== undefined) return { host: carried.bound, why: 'carries-name' };
  const near = others.find(({ appearance }) => isNear(page, appearance));
  return near === undefined ? findServiceImitation(page, service.trim()) : { host: near.bound, why: 'one-edit' };
}

/** `paypa1.com`, `paypal-login.com` or `paypall.com` for PayPal, whatever domain the service itself has. */
function findServiceImitation(page: Appearance, service: string): Lookalike | undefined {
  const words = service.toLowerCase();
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(words)) return findLookalike(page.hostname, [words]);
  const label = page.unicode.split('.').at(-page.registrable.split('.').length);
  if (label === words.replace(/[\s.]+/g, '') || label === words.replace(/\s+/g, '-')) return undefined;
  const name = toAscii(words.replace(/[\s.]+/g, ''));
  if (name.length < LEAST_NAME) return undefined;
  if (skeletonOf(page.name) === skeletonOf(name)) return { host: service, why: 'confusable' };
  if (page.name.split('-').some((word) => skeletonOf(word) === skeletonOf(name))) {
    return { host: service, why: 'carries-name' };
  }
  return isOneEdit(page.name, name) ? { host: service, why: 'one-edit' } : undefined;
}

interface Bound {
  readonly bound: string;
  readonly appearance: Appearance;
}

/** How a host looks to a reader. */
interface Appearance {
  readonly hostname: string;
  readonly registrable: string;
  readonly unicode: string;
  /** Skeleton of the registrable part. */
  readonly skeleton: string;
  /** The registrable part's first label, as ASCII. */
  readonly name: string;
}

/** The appearances of a list that is compared with again, such as thousands of known domains. */
const compared = new WeakMap<readonly string[], readonly Bound[]>();

function appearancesOf(hosts: readonly string[]): readonly Bound[] {
  let found = compared.get(hosts);
  if (found === undefined) {
    found = hosts.flatMap((bound) => {
      const appearance = appearanceOf(bound);
      return appearance === undefined ? [] : [{ bound, appearance }];
    });
    compared.set(hosts, found);
  }
  return found;
}

function appearanceOf(host: string): Appearance | undefined {
  const { hostname } = splitPort(host);
  const registrable = findRegistrable(hostname);
  if (registrable === undefined) return undefined;
  const visible = toUnicode(registrable);
  const name = toAscii(visible.slice(0, visible.indexOf('.')));
  return { hostname, registrable, unicode: toUnicode(hostname), skeleton: skeletonOf(visible), name };
}

/** `example.com.evil.com`, `example-com.evil.com`, `evil-example.com`: another site's name as a label or part of one. */
function carriesName(page: Appearance, other: Appearance): boolean {
  if (other.name.length < LEAST_NAME) return false;
  const prefix = page.hostname.slice(0, page.hostname.length - page.registrable.length);
  const dashed = other.registrable.replaceAll('.', '-');
  if (`.${prefix}`.includes(`.${other.registrable}.`) || prefix.includes(dashed)) return true;
  return page.name !== other.name && page.name.split('-').some((word) => skeletonOf(word) === skeletonOf(other.name));
}

function isNear(page: Appearance, other: Appearance): boolean {
  if (Math.min(page.name.length, other.name.length) < LEAST_NAME) return false;
  return isOneEdit(toAscii(toUnicode(page.registrable)), toAscii(toUnicode(other.registrable)));
}

/** One letter more, less, other, or two neighbours swapped. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
