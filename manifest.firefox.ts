import type chromeManifest from './manifest.json';

/** The same manifest as Firefox reads it: an event page for a worker, an id of its own, icons for dark toolbars. */
export function firefoxManifest(manifest: typeof chromeManifest): Record<string, unknown> {
  const { minimum_chrome_version: _, background, action, ...shared } = manifest;
  return {
    ...shared,
    action: {
      ...action,
      theme_icons: ([16, 24, 32] as const).map((size) => ({
        light: `icons/icon-dark-${size}.png`,
        dark: `icons/icon-${size}.png`,
        size,
      })),
    },
    background: { scripts: [background.service_worker], type: background.type },
    browser_specific_settings: {
      gecko: {
        id: 'latchkey@latchkey.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}
