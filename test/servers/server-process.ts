import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TargetConfig } from '../../src/messages/sync.ts';
import { eventually } from '../e2e/eventually.ts';

/** A WebDAV server on this computer, with a folder for the files of one vault. */
export interface DavServer {
  /** The address of that folder, which is there. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** The same folder on the disk, where the server has one. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** A server's folder as a target of sync. */
export function webdavConfig({ url, user, password }: Pick<DavServer, 'url' | 'user' | 'password'>): TargetConfig {
  return { kind: 'webdav', url, user, password };
}

export const USER = 'otter';
export const PASSWORD = 'pebble & süd: 7';

/** A folder for one server: `files` is what it serves, and `vault` in that is what tests use. */
export interface ServerFolder {
  readonly home: string;
  readonly files: string;
  readonly vault: string;
}

/** Makes the folders of a server; one that gives up its rights as root must still write there. */
export function makeFolders(name: string): ServerFolder {
  const home = mkdtempSync(join(tmpdir(), `latchkey-${name}-`));
  const files = join(home, 'files');
  const vault = join(files, 'vault');
  mkdirSync(vault, { recursive: true });
  for (const folder of [home, files, vault]) chmodSync(folder, 0o777);
  return { home, files, vault };
}

export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a server, and waits until it answers at its port. Ended by its own id, and its folder goes with it. */
export async function startProcess(
  program: string,
  args: readonly string[],
  port: number,
  folder: ServerFolder,
  env: Record<string, string> = {},
): Promise<Pick<DavServer, 'stop'>> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let output = '';
  const take = (chunk: Buffer) => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const stop = async () => {
    await endProcess(child);
    rmSync(folder.home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await eventually(`${program} to answer`, async () => {
      if (child.exitCode !== null) throw new Error(`it ended: ${output.slice(-500)}`);
      return isListening(port);
    });
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  return { stop };
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(late);
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** The program of a server, by its variable or its usual place; in CI it is always there. */
export function findServerProgram(variable: string, places: readonly string[]): string | undefined {
  const chosen = process.env[variable];
  if (chosen !== undefined && chosen !== '') return chosen;
  const found = places.find((place) => existsSync(place));
  if (found === undefined && process.env.CI) throw new Error(`${places[0]} is missing, and CI must test with it`);
  return found;
}
