import type { Bytes } from '../../src/bytes/bytes.ts';
import { Fault } from '../../src/fault.ts';
import type { SyncTarget, TargetFile } from '../../src/sync/target.ts';

/** A target in memory, and what it has been asked. `files` may be changed at will: a target is not to be trusted. */
export interface MemoryTarget extends SyncTarget {
  readonly files: Map<string, Bytes>;
  readonly asked: { list: number; get: number; put: number; delete: number; putBytes: number[] };
  /** Names that a listing leaves out, though they can be read. */
  readonly hidden: Set<string>;
  isAway: boolean;
  readonly forgetAsked: () => void;
}

export function createMemoryTarget(): MemoryTarget {
  const files = new Map<string, Bytes>();
  const hidden = new Set<string>();
  const asked = { list: 0, get: 0, put: 0, delete: 0, putBytes: [] as number[] };
  const reach = () => {
    if (target.isAway) throw new Fault('unexpected', 'got no answer, want one');
  };
  const target: MemoryTarget = {
    files,
    hidden,
    asked,
    isAway: false,
    forgetAsked: () => Object.assign(asked, { list: 0, get: 0, put: 0, delete: 0, putBytes: [] }),
    async list(): Promise<readonly TargetFile[]> {
      reach();
      asked.list++;
      return [...files].filter(([name]) => !hidden.has(name)).map(([name, { length }]) => ({ name, size: length }));
    },
    async get(name) {
      reach();
      asked.get++;
      return files.get(name);
    },
    async put(name, bytes) {
      reach();
      asked.put++;
      asked.putBytes.push(bytes.length);
      files.set(name, bytes);
    },
    async delete(name) {
      reach();
      asked.delete++;
      files.delete(name);
    },
  };
  return target;
}
