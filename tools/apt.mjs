// Installs system packages on Debian and Ubuntu, and waits for another package manager to finish first.
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { capture, run } from './processes.mjs';

const PATIENCE_SECONDS = 600;
// In this runlevel Debian starts no service that it installs.
const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C', RUNLEVEL: '1' };

/** Whether this machine has apt-get and this process may use it. */
export function canInstall() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Installs one package of each choice, the first that the system offers. Says which before it begins; the caller looks whether
 * what it needs is there afterwards. None of `services`, which come with the packages, is started, now or with the machine.
 * @param {readonly (readonly string[])[]} choices
 * @param {readonly string[]} services
 */
export async function installSystemPackages(choices, services) {
  console.log(`Needed from the system's packages: ${choices.map((names) => names.join(' or ')).join(', ')}.`);
  await updateLists();
  /** @type {string[]} */
  const names = [];
  for (const choice of choices) {
    const name = await findOffered(choice);
    if (name !== undefined) names.push(name);
  }
  if (names.length === 0) return;
  console.log(`Installing with apt-get: ${names.join(', ')} and what they depend on …`);
  // Waits while another apt-get or dpkg runs, in place of failing at once.
  const patience = ['-o', `DPkg::Lock::Timeout=${PATIENCE_SECONDS}`];
  await keepFromStarting(services, () =>
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...patience, ...names], { env }),
  );
}

/** Tests start their servers themselves; one that the user has already is left as it is. */
async function keepFromStarting(
  /** @type {readonly string[]} */ services,
  /** @type {() => Promise<unknown>} */ install,
) {
  const isThere = (/** @type {string} */ name) => existsSync(`/lib/systemd/system/${name}.service`);
  const strange = existsSync('/run/systemd/system') ? services.filter((name) => !isThere(name)) : [];
  const systemctl = async (/** @type {string} */ verb) => {
    if (strange.length > 0) await capture('systemctl', [verb, ...strange]);
  };
  await systemctl('mask');
  await install();
  await systemctl('unmask');
  await systemctl('disable');
}

/** Reads the package lists anew. apt-get has no option to wait for the lock of the lists, so this tries again until it is free. */
async function updateLists() {
  const untilMs = performance.now() + PATIENCE_SECONDS * 1000;
  for (let isFirst = true; ; isFirst = false) {
    const { code, output } = await capture('apt-get', ['update', '-q'], { env });
    if (code === 0) return;
    if (!/could not get lock/i.test(output) || performance.now() > untilMs) {
      console.log(output.trim());
      return;
    }
    if (isFirst) console.log('Waiting for another package manager to finish …');
    await sleep(2_000);
  }
}

/** The first of several package names that the system can install. */
async function findOffered(/** @type {readonly string[]} */ names) {
  for (const name of names) {
    const { output } = await capture('apt-cache', ['policy', name], { env });
    if (/Candidate: (?!\(none\))/.test(output)) return name;
  }
  return undefined;
}
