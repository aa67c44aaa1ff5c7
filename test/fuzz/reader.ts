import { Fault } from '../../src/fault.ts';

/** One reader of foreign input. */
export interface Reader {
  /** Good inputs, which are changed. */
  readonly seeds: readonly Uint8Array[];
  /** Reads an input; answers with what is wrong about the outcome. A `Fault` is a right outcome, anything else that is thrown is not. */
  readonly read: (input: Uint8Array) => Promise<string | undefined>;
  /** Whether the input is accepted: where good ones are not, changed ones test nothing. */
  readonly accepts: (input: Uint8Array) => Promise<boolean>;
}

export const encode = (text: string) => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A reader that may throw a `Fault` and nothing else. */
export function reader(seeds: readonly Uint8Array[], read: (input: Uint8Array) => unknown): Reader {
  return {
    seeds,
    accepts: async (input) => {
      try {
        await read(input);
        return true;
      } catch {
        return false;
      }
    },
    async read(input) {
      try {
        return ((await read(input)) as string | undefined) ?? undefined;
      } catch (thrown) {
        if (thrown instanceof Fault) return undefined;
        return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
      }
    },
  };
}
