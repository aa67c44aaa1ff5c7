/** Keys of the registry with their values; names as they are written. */
export type Registry = ReadonlyMap<string, ReadonlyMap<string, string | number>>;

const HEADER = 'Windows Registry Editor Version 5.00';

/** Reads a file that regedit imports: keys, texts and 32-bit numbers, and nothing else that the format has. Throws for any other line. */
export function parseRegFile(text: string): Registry {
  const lines = text.split('\r\n');
  if (lines[0] !== HEADER || lines[1] !== '' || lines.at(-1) !== '' || /[\r\n]/.test(lines.join('')))
    throw new Error('got another frame of lines, want the header, an empty line and CRLF throughout');
  const keys = new Map<string, Map<string, string | number>>();
  let values: Map<string, string | number> | undefined;
  for (const line of lines.slice(1)) {
    if (line === '' || line.startsWith(';')) continue;
    const [, key] = /^\[([^\]]+)\]$/.exec(line) ?? [];
    if (key !== undefined) {
      if (!key.startsWith('HKEY_LOCAL_MACHINE\\') || keys.has(key)) throw new Error(`got ${line}, want a new key`);
      values = new Map();
      keys.set(key, values);
      continue;
    }
    const [, name, quoted, hex] =
      /^"((?:[^"\\]|\\["\\])+)"=(?:"((?:[^"\\]|\\["\\])*)"|dword:([\da-f]{8}))$/.exec(line) ?? [];
    if (name === undefined || values === undefined || values.has(unquote(name)))
      throw new Error(`got ${line}, want a new value of a key`);
    values.set(unquote(name), hex === undefined ? unquote(quoted ?? '') : Number.parseInt(hex, 16));
  }
  return keys;
}

const unquote = (text: string) => text.replaceAll(/\\(["\\])/g, '$1');

/** A key as browsers read it: below it are lists where the values are numbered, and objects elsewhere. */
export function readKey(registry: Registry, root: string): Record<string, unknown> {
  const read: Record<string, unknown> = Object.fromEntries(registry.get(root) ?? []);
  for (const [key, values] of registry) {
    if (!key.startsWith(`${root}\\`)) continue;
    const name = key.slice(root.length + 1);
    if (name.includes('\\')) continue;
    read[name] = values.has('1') ? [...values.values()] : readKey(registry, key);
  }
  return read;
}
