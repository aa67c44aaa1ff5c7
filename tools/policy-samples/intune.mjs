// Custom configurations of Intune, which give Windows a template and then its settings. Windows takes no template that writes below Software\Policies\Microsoft, where Edge looks.
import { BROWSERS, escapeXml, policy } from './keys.mjs';

const CSP = './Device/Vendor/MSFT/Policy';
/** Between the names and values of a list. */
const SEPARATOR = '\uF000';

/** @returns {Record<string, string>} */
export function samplesOfIntune(/** @type {Readonly<Record<string, string>>} */ windows) {
  return Object.fromEntries(
    /** @type {const} */ (['chrome', 'firefox']).map((browser) => {
      const { title } = BROWSERS[browser];
      const template = windows[`windows/latchkey-${browser}.admx`] ?? '';
      const app = `Latchkey${title}`;
      const settings = [
        setting(`Template`, `${CSP}/ConfigOperations/ADMXInstall/${app}/Policy/latchkey-${browser}`, template),
        ...Object.entries(policy).map(([name, value]) =>
          setting(name, `${CSP}/Config/${app}~Policy~latchkey/${name}`, state(name, value)),
        ),
      ];
      const whole = {
        '@odata.type': '#microsoft.graph.windows10CustomConfiguration',
        displayName: `Latchkey in ${title}`,
        omaSettings: settings,
      };
      return [`intune/${browser}.json`, `${JSON.stringify(whole, undefined, 2)}\n`];
    }),
  );
}

function setting(/** @type {string} */ displayName, /** @type {string} */ omaUri, /** @type {string} */ value) {
  return { '@odata.type': '#microsoft.graph.omaSettingString', displayName, omaUri, value };
}

/** A setting as the template asks for it. */
function state(/** @type {string} */ name, /** @type {any} */ value) {
  if (typeof value === 'boolean') return value ? '<enabled/>' : '<disabled/>';
  const text = Array.isArray(value)
    ? value.flatMap((item, at) => [String(at + 1), item]).join(SEPARATOR)
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
  return `<enabled/><data id="${name}" value="${escapeXml(text)}"/>`.replaceAll(SEPARATOR, '&#xF000;');
}
