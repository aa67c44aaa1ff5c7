import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { trimPasted, trimPastedPassword } from '../../src/bytes/pasted-text.ts';
import type { TargetConfig } from '../../src/messages/sync.ts';
import { parseServerAddress } from '../../src/sync/address.ts';
import { policy } from '../../src/ui/policy.ts';
import { syncSetupText } from '../../src/ui/strings/sync-setup.ts';
import type { SyncFolder } from '../common/files.ts';

export type TargetKind = TargetConfig['kind'];

/** Most characters of a device's name. */
export const DEVICE_NAME_LIMIT = 64;

/** The text fields of every kind of storage. */
export const TARGET_FIELDS = [
  'url',
  'user',
  'password',
  'endpoint',
  'region',
  'bucket',
  'prefix',
  'accessKey',
  'secretKey',
] as const;
export type TargetField = (typeof TARGET_FIELDS)[number];

/** The fields of a kind that can't be empty. */
const NEEDED: Readonly<Record<TargetKind, readonly TargetField[]>> = {
  webdav: ['url'],
  s3: ['endpoint', 'region', 'bucket', 'accessKey', 'secretKey'],
  browser: [],
  folder: [],
};

/** The storage as it is being entered. */
export interface TargetForm {
  readonly kind: Signal<TargetKind>;
  readonly values: Readonly<Record<TargetField, Signal<string>>>;
  readonly style: Signal<'path' | 'virtual'>;
  /** The folder that was chosen. */
  readonly folder: Signal<SyncFolder | undefined>;
  /** What the user may read beside a field, once a button was pressed. */
  readonly problems: ReadonlySignal<Partial<Record<TargetField | 'folder', string>>>;
  /** What was entered; `undefined`, with `problems`, while something is missing. */
  read(): TargetConfig | undefined;
  /** Fills in what an invitation says. */
  fill(target: TargetConfig): void;
  /** Forgets what was entered. */
  clear(): void;
}

/** Makes an empty form. */
export function createTargetForm(kind: TargetKind = 'webdav'): TargetForm {
  const values = Object.fromEntries(TARGET_FIELDS.map((name) => [name, signal('')])) as Record<
    TargetField,
    Signal<string>
  >;
  values.url.value = policy.value.syncServer ?? '';
  const chosen = signal<TargetKind>(kind);
  const style = signal<'path' | 'virtual'>('path');
  const folder = signal<SyncFolder | undefined>();
  const wasRead = signal(false);

  const problems = computed(() => {
    const found: Partial<Record<TargetField | 'folder', string>> = {};
    if (!wasRead.value) return found;
    const text = syncSetupText.problems;
    for (const name of NEEDED[chosen.value]) if (trimPasted(values[name].value) === '') found[name] = text.missing;
    const address = addressField(chosen.value);
    if (address !== undefined && !isAddress(values[address].value)) found[address] = text.address;
    if (chosen.value === 'folder' && folder.value === undefined) found.folder = text.folder;
    return found;
  });

  function config(): TargetConfig {
    const plain = (name: TargetField) => trimPasted(values[name].value);
    switch (chosen.value) {
      case 'webdav':
        return {
          kind: 'webdav',
          url: plain('url'),
          user: plain('user'),
          password: trimPastedPassword(values.password.value),
        };
      case 's3':
        return {
          kind: 's3',
          endpoint: plain('endpoint'),
          region: plain('region'),
          bucket: plain('bucket'),
          prefix: plain('prefix'),
          accessKey: plain('accessKey'),
          secretKey: plain('secretKey'),
          style: style.value,
        };
      case 'browser':
        return { kind: 'browser' };
      case 'folder':
        return { kind: 'folder', ...(folder.value && { handle: folder.value.handle }) };
    }
  }

  return {
    kind: chosen,
    values,
    style,
    folder,
    problems,
    read() {
      wasRead.value = true;
      return Object.keys(problems.value).length > 0 ? undefined : config();
    },
    fill(target) {
      chosen.value = target.kind;
      if (target.kind === 's3') style.value = target.style;
      const given: Readonly<Record<string, unknown>> = { ...target };
      for (const name of TARGET_FIELDS) {
        const value = given[name];
        values[name].value = typeof value === 'string' ? value : '';
      }
    },
    clear() {
      wasRead.value = false;
      for (const name of TARGET_FIELDS) values[name].value = '';
    },
  };
}

function addressField(kind: TargetKind): 'url' | 'endpoint' | undefined {
  if (kind === 'webdav') return 'url';
  return kind === 's3' ? 'endpoint' : undefined;
}

/** Whether a text is the address of a server; whether it may be used is for the worker to say. */
function isAddress(text: string): boolean {
  try {
    return parseServerAddress(text).hostname !== '';
  } catch {
    return false;
  }
}
