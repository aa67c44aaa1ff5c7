import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder; every tool works from it, wherever it was called. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program to its end and answers with its exit code. A signal to end is left to the program, which may have to clean up; this
 * process ends after it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    let isEnding = false;
    const end = (/** @type {NodeJS.Signals} */ signal) => {
      isEnding = true;
      // The terminal sends Ctrl+C to both.
      if (signal === 'SIGTERM') child.kill(signal);
    };
    process.on('SIGINT', end).on('SIGTERM', end);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', end).off('SIGTERM', end);
      if (isEnding) process.exit(code ?? 1);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/**
 * Runs a program and answers with what it printed, both streams together.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Says one line and ends with a failure: for what the user has to mend.
 * @returns {never}
 */
export function giveUp(/** @type {string} */ line, code = 1) {
  console.error(line);
  process.exit(code);
}

/** Whether a browser window can be seen on this machine. */
export function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return ['darwin', 'win32'].includes(process.platform) || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** Announces each step of a command before it begins, as `[1/3] Build`. */
export function startSteps(/** @type {number} */ total) {
  let at = 0;
  return (/** @type {string} */ title) => {
    at += 1;
    console.log(`${at > 1 ? '\n' : ''}[${at}/${total}] ${title}`);
  };
}
