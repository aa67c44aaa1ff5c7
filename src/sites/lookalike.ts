import { isMixedScript, skeletonOf, toAscii } from './confusables.ts';
import { splitPort } from './host.ts';
import { toUnicode } from './punycode.ts';
import { findRegistrable } from './registrable.ts';

/** A host that a new one could be taken for, and by what. */
export interface Lookalike {
  /** The bound host that is imitated; without one, what the new host reads as. */
  readonly host: string;
  /**
   * `mixed-scripts`: letters of several scripts in one word. `confusable`: reads like it. `carries-name`: holds its name, and belongs
   * to someone else. `one-edit`: one slip away.
   */
  readonly why: 'mixed-scripts' | 'confusable' | 'carries-name' | 'one-edit';
}

/** Names shorter than this are one slip away from too many honest ones. */
const LEAST_NAME = 4;

/** Whether a host imitates one that an account is bound to. Hosts in stored form; a host of the same registrable domain never does. */
export function findLookalike(host: string, boundHosts: readonly string[]): Lookalike | undefined {
  const page = faceOf(host);
  if (page === undefined) return undefined;
  const others = boundHosts.flatMap((bound) => {
    const face = faceOf(bound);
    return face === undefined ? [] : [{ bound, face }];
  });
  if (others.some(({ face }) => face.registrable === page.registrable)) return undefined;

  const imitated = others.find(({ face }) => face.skeleton === page.skeleton);
  if (page.unicode.split('.').some(isMixedScript)) {
    return { host: imitated?.bound ?? toAscii(page.unicode), why: 'mixed-scripts' };
  }
  if (imitated !== undefined) return { host: imitated.bound, why: 'confusable' };
  const carried = others.find(({ face }) => carriesName(page, face));
  if (carried !== undefined) return { host: carried.bound, why: 'carries-name' };
  const near = others.find(({ face }) => isNear(page, face));
  return near === undefined ? undefined : { host: near.bound, why: 'one-edit' };
}

/** How a host looks. */
interface Face {
  readonly hostname: string;
  readonly registrable: string;
  readonly unicode: string;
  /** Skeleton of the registrable part. */
  readonly skeleton: string;
  /** The registrable part's first label, as ASCII. */
  readonly name: string;
}

function faceOf(host: string): Face | undefined {
  const { hostname } = splitPort(host);
  const registrable = findRegistrable(hostname);
  if (registrable === undefined) return undefined;
  const visible = toUnicode(registrable);
  const name = toAscii(visible.slice(0, visible.indexOf('.')));
  return { hostname, registrable, unicode: toUnicode(hostname), skeleton: skeletonOf(visible), name };
}

/** `example.com.evil.com`, `example-com.evil.com`, `evil-example.com`: another site's name worn as a badge. */
function carriesName(page: Face, other: Face): boolean {
  if (other.name.length < LEAST_NAME) return false;
  const prefix = page.hostname.slice(0, page.hostname.length - page.registrable.length);
  const badge = other.registrable.replaceAll('.', '-');
  if (`.${prefix}`.includes(`.${other.registrable}.`) || prefix.includes(badge)) return true;
  return page.name !== other.name && page.name.split('-').some((word) => skeletonOf(word) === skeletonOf(other.name));
}

function isNear(page: Face, other: Face): boolean {
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
