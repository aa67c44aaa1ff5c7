// Policy files in JSON: Chromium's on Linux, and Firefox's on every system.
import { BROWSERS, installation, policy } from './keys.mjs';

/** @returns {Record<string, string>} */
export function samplesOfJson() {
  const chromium = (/** @type {'chrome' | 'edge'} */ browser) => ({
    ...installation(browser),
    '3rdparty': { extensions: { [BROWSERS[browser].id]: policy } },
  });
  const firefox = { ...installation('firefox'), '3rdparty': { Extensions: { [BROWSERS.firefox.id]: policy } } };
  return {
    'linux/chrome.json': format(chromium('chrome')),
    'linux/edge.json': format(chromium('edge')),
    'firefox/policies.json': format({ policies: firefox }),
  };
}

const format = (/** @type {unknown} */ value) => `${JSON.stringify(value, undefined, 2)}\n`;
