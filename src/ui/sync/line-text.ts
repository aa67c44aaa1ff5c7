import type { SyncQuestion } from '../../messages/sync.ts';
import { formatAgo } from '../counted.ts';
import { syncLineText } from '../strings/sync-line.ts';
import type { Attention } from './attention.ts';

/** What needs the user, in one line. */
export function syncLineOf(attention: Attention, nowMs: number): string {
  switch (attention.kind) {
    case 'permission':
      return syncLineText.permission;
    case 'failing':
      return syncLineText.failing(formatAgo(attention.sinceMs, nowMs));
    case 'question':
      return questionLine(attention.question);
  }
}

function questionLine(question: SyncQuestion): string {
  return question.kind === 'newcomer' ? syncLineText.newcomer(question.name) : syncLineText[question.kind];
}
