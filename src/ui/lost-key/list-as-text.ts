import { formatDay } from '../counted.ts';
import { lostKeyText } from '../strings/lost-key.ts';
import type { LostKeyList, LostKeySite } from './load-lost-key.ts';
import { othersText } from './site-words.ts';

/** The list as plain text to hand to somebody. Nothing in it opens anything. */
export function listAsText(list: LostKeyList, nowMs: number): string {
  const text = lostKeyText.sheet;
  const { key, standing, successor, slots, sites } = list;
  return [
    text[standing](key.label),
    ...(standing === 'here' ? [] : [lostKeyText.since[standing](formatDay(list.sinceMs))]),
    ...(successor === undefined ? [] : [text.replacedBy(successor.label)]),
    text.todo[standing],
    '',
    ...(slots.length === 0 ? [] : [`${text.open} ${text.vault}`, '']),
    ...sites.flatMap((site) => [...linesOf(site, list), '']),
    text.from(formatDay(nowMs)),
  ].join('\n');
}

function linesOf(site: LostKeySite, { names, standing, successor }: LostKeyList): readonly string[] {
  const { at, account, exposure, page, address, isPast, successorAt } = site;
  const isTicked = standing === 'here' ? at.removedMs === undefined : at.removedMs !== undefined;
  const details = [
    ...(at.name === '' ? [] : [lostKeyText.named(at.name)]),
    ...(standing === 'here' ? [] : [lostKeyText.exposure[exposure], ...othersText(site, names)]),
    address,
    ...(page === undefined ? [] : [`${lostKeyText.helpOf(page.service)}: ${page.address}`]),
    ...(successor === undefined || (isPast && successorAt === undefined)
      ? []
      : [`${boxOf(successorAt !== undefined)} ${lostKeyText.tick.added(successor.label)}`]),
  ];
  return [
    `${boxOf(isTicked)} ${at.host}${account === '' ? '' : ` – ${account}`}`,
    ...details.map((line) => `    ${line}`),
  ];
}

function boxOf(isTicked: boolean): string {
  return isTicked ? lostKeyText.sheet.done : lostKeyText.sheet.open;
}
