// Finds or installs what a fresh machine lacks: packages from the lock file, browsers, servers for the tests, oathtool, age.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canInstall, installSystemPackages } from './apt.mjs';
import { giveUp, root, run } from './processes.mjs';

const PROGRAMS = {
  chromium: {
    variable: 'CHROMIUM',
    packages: ['chromium', 'chromium-browser'],
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  firefox: {
    variable: 'FIREFOX',
    packages: ['firefox-esr', 'firefox'],
    names: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  oathtool: { variable: 'OATHTOOL', packages: ['oathtool'], names: ['oathtool'], places: [] },
  age: { variable: 'AGE', packages: ['age'], names: ['age'], places: [] },
  // Read the printed sheet back, as text and as a picture.
  pdftotext: { variable: 'PDFTOTEXT', packages: ['poppler-utils'], names: ['pdftotext'], places: [] },
  pdftoppm: { variable: 'PDFTOPPM', packages: ['poppler-utils'], names: ['pdftoppm'], places: [] },
  // Gives `age` the terminal that it asks a passphrase of.
  script: { variable: 'SCRIPT', packages: ['bsdutils', 'util-linux'], names: ['script'], places: [] },
  // Servers of the kind that people sync over. Tests start them on a free port of this computer, and end them.
  apache2: {
    variable: 'APACHE2',
    packages: ['apache2-bin'],
    names: ['apache2'],
    places: ['/usr/sbin/apache2'],
    needs: '/usr/lib/apache2/modules/mod_dav.so',
  },
  lighttpd: {
    variable: 'LIGHTTPD',
    packages: ['lighttpd-mod-webdav'],
    names: ['lighttpd'],
    places: ['/usr/sbin/lighttpd'],
    needs: '/usr/lib/lighttpd/mod_webdav.so',
  },
  nginx: {
    variable: 'NGINX',
    packages: ['libnginx-mod-http-dav-ext', 'nginx-extras'],
    names: ['nginx'],
    places: ['/usr/sbin/nginx'],
    needs: '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so',
  },
  rclone: { variable: 'RCLONE', packages: ['rclone'], names: ['rclone'], places: [] },
};

/** @type {Readonly<Partial<Record<Program, string>>>} */
const SERVICES = { lighttpd: 'lighttpd', nginx: 'nginx' };

/** The servers. Without one its tests are left out, but for CI, where they must run. */
export const SERVERS = /** @type {const} */ (['apache2', 'lighttpd', 'nginx', 'rclone']);

/** What the unit tests compare with. */
export const UNIT_PROGRAMS = /** @type {const} */ (['oathtool', 'age', 'script', ...SERVERS]);
/** What all tests together need. */
export const TEST_PROGRAMS = /** @type {const} */ (['chromium', 'firefox', 'pdftotext', 'pdftoppm', ...UNIT_PROGRAMS]);

/** @typedef {keyof typeof PROGRAMS} Program */

const isServer = (/** @type {Program} */ program) => SERVERS.some((one) => one === program);

/** Where a program is, by its variable, the path, or the usual places. */
export function findProgram(/** @type {Program} */ program) {
  /** @type {{ variable: string, names: readonly string[], places: readonly string[], needs?: string }} */
  const { variable, names, places, needs } = PROGRAMS[program];
  const chosen = process.env[variable];
  if (chosen) return existsSync(chosen) ? chosen : giveUp(`${variable} is ${chosen}, which does not exist.`);
  // A server without its module is as good as none.
  if (needs !== undefined && !existsSync(needs)) return undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  return candidates.find((path) => existsSync(path));
}

/** Whether what is installed is what the lock file says; npm keeps its own copy of what it installed. */
function isInstalled() {
  const installedLock = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.devOptional || installed[path]?.version === entry.version,
  );
}

async function installPackages() {
  if (isInstalled()) return;
  console.log('Installing the npm packages of package-lock.json …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  if ((await run(npm, ['ci', '--no-audit', '--no-fund'])) !== 0) giveUp('npm ci failed; see above.');
}

/**
 * Makes sure that the packages and the wanted programs are there, or says in one line what to install and ends.
 * @param {readonly Program[]} programs
 * @returns {Promise<Record<Program, string>>} their paths, also put into the environment for child processes
 */
export async function setUp(programs) {
  await installPackages();
  const missing = programs.filter((program) => !findProgram(program));
  if (missing.length > 0 && canInstall())
    await installSystemPackages(
      missing.map((program) => PROGRAMS[program].packages),
      missing.flatMap((program) => SERVICES[program] ?? []),
    );
  const found = /** @type {Record<Program, string>} */ ({});
  for (const program of programs) {
    const path = findProgram(program);
    const { packages, variable } = PROGRAMS[program];
    if (!path && isServer(program) && !process.env.CI) {
      console.log(`Tests of sync with ${program} are left out. Debian: apt-get install ${packages[0]}`);
      continue;
    }
    if (!path)
      return giveUp(
        `Please install ${packages[0]} (Debian: apt-get install ${packages[0]}), or set ${variable} to its path.`,
      );
    found[program] = path;
    process.env[variable] = path;
  }
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(await setUp(TEST_PROGRAMS));
}
