import type { Way } from '../../readiness/facts.ts';
import type { Help, Question, Stale } from '../../readiness/formula.ts';
import type { Ground } from '../../readiness/grounds.ts';
import { formatDay } from '../counted.ts';
import { readinessText } from '../strings/readiness.ts';
import { capitalised, type Names } from './names.ts';

/** One way in, in words. */
export function wayText(way: Way, names: Names): string {
  const text = readinessText.proof.ways;
  switch (way.kind) {
    case 'code':
      return text.code;
    case 'code-copy':
      return text.codeCopy(names.thing(way.on));
    case 'key':
      return text.key(names.thing(way.key));
    case 'passkey':
      return text.passkey(names.thing(way.provider));
    case 'recovery':
      return text.recovery(way.left);
    case 'recovery-copy':
      return text.recoveryCopy(way.left, names.thing(way.on));
    case 'sign-on':
      return text.signOn(names.account(way.account));
    case 'provider-sign-on':
      return text.signOn(names.thing(way.provider));
    case 'service':
      return way.listed === true ? text.serviceListed : text.service;
    case 'unsaid':
      return text.unsaid;
  }
}

/** What a verdict rests on, in words. */
export function groundText(ground: Ground, names: Names): string {
  if (ground.kind === 'thing') return capitalised(names.thingWithPlace(ground.thing));
  if (ground.kind === 'service') return capitalised(readinessText.proof.ways.service);
  return `${names.account(ground.account)}: ${wayText(ground.way, names)}`;
}

/** Why something is too old to rely on, in words. */
export function staleText(stale: Stale, names: Names): string {
  const text = readinessText.proof.stale;
  const thing = names.thing(stale.thing);
  switch (stale.kind) {
    case 'key-unchecked':
      return capitalised(text.key(thing, formatDay(stale.sinceMs)));
    case 'sheet-outdated':
      return text.sheet(thing);
    case 'backup-outdated':
      return text.backup(thing);
  }
}

/** What would have helped, in words. */
export function helpText(help: Help, names: Names): string {
  const text = readinessText.proof.help;
  switch (help.kind) {
    case 'kept':
      return help.thing === 'passphrase'
        ? text.remembered(names.thing(help.thing))
        : text.kept(names.thing(help.thing));
    case 'backed-up':
      return text.backedUp(names.thing(help.thing));
    case 'put-on':
      return text.putOn(names.thing(help.thing));
    case 'registered':
      return text.registered(names.thing(help.key));
    case 'provider-opens':
      return text.providerOpens(names.thing(help.provider));
    case 'signs-in-otherwise':
      return text.signsIn;
  }
}

/** What the user hasn't said, as a question. */
export function questionText(question: Question, names: Names): string {
  const text = readinessText.questions;
  switch (question.kind) {
    case 'where-is':
      return text.where(names.thing(question.thing));
    case 'how-opened':
      return text.provider(names.thing(question.provider));
    case 'how-signed-in':
      return text.signIn(names.account(question.account));
  }
}
