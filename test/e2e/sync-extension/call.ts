import type { TargetConfig } from '../../../src/messages/sync.ts';

/** One call of a target, as a message can hold it. */
export interface Call {
  readonly verb: 'list' | 'get' | 'put' | 'delete' | 'probe';
  readonly config: TargetConfig;
  readonly name?: string;
  readonly base64?: string;
  readonly create?: boolean;
}

export interface Answer {
  readonly value?: unknown;
  readonly fault?: string;
}
