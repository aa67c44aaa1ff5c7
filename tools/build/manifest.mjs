// The manifest of each target, and the plugin that puts it back as it was written after crxjs has read it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../processes.mjs';

/** @typedef {'chrome' | 'firefox'} Target */

/** The file of a Chromium package that names the keys of a managed policy. */
const MANAGED_SCHEMA = 'managed-schema.json';

const written = () => JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));

/** The manifest as a target reads it. `manifest.json` is written for Chromium. */
export function manifestFor(/** @type {Target} */ target) {
  return target === 'firefox' ? firefoxManifest(written()) : written();
}

/** What Firefox reads differently: an event page for a worker, an id of its own, icons for dark toolbars. */
function firefoxManifest(/** @type {Record<string, any>} */ manifest) {
  const { minimum_chrome_version: _, background, action, ...shared } = manifest;
  return {
    ...shared,
    // Chromium alone has offscreen documents.
    permissions: shared.permissions.filter((/** @type {string} */ one) => one !== 'offscreen'),
    optional_permissions: ['downloads'],
    action: {
      ...action,
      theme_icons: [16, 24, 32].map((size) => ({
        light: `icons/icon-dark-${size}.png`,
        dark: `icons/icon-${size}.png`,
        size,
      })),
    },
    background: { scripts: [background.service_worker] },
    browser_specific_settings: {
      gecko: {
        id: 'latchkey@latchkey.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}

/**
 * Writes the manifest with the popup and the worker, which are built apart, and without the files that crxjs opens to web pages: a page must not be able to see that
 * Latchkey is installed. Chromium's also names the schema of managed policies, which Firefox doesn't know.
 * @returns {import('vite').Plugin}
 */
export function restoreManifest(/** @type {Target} */ target) {
  return {
    name: 'latchkey-restore-manifest',
    enforce: 'post',
    async writeBundle({ dir = '' }) {
      const file = join(dir, 'manifest.json');
      const built = JSON.parse(readFileSync(file, 'utf8'));
      delete built.web_accessible_resources;
      const { background, action } = manifestFor(target);
      built.background = background;
      built.action = { ...built.action, default_popup: action.default_popup };
      if (target === 'chrome') {
        built.storage = { managed_schema: MANAGED_SCHEMA };
        writeJson(join(dir, MANAGED_SCHEMA), await managedSchema());
      }
      writeJson(file, built);
    },
  };
}

/** The schema as the sources have it. */
async function managedSchema() {
  const { module } = await runnerImport(join(root, 'src/policy/policy.ts'), { configFile: false, root });
  return /** @type {typeof import('../../src/policy/policy.ts')} */ (module).managedSchema();
}

function writeJson(/** @type {string} */ file, /** @type {unknown} */ value) {
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}
