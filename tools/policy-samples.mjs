// Writes the samples of docs/organizations again, from its table of keys and samples/policy.json: `node tools/policy-samples.mjs`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { samplesOfIntune } from './policy-samples/intune.mjs';
import { samplesOfJson } from './policy-samples/json.mjs';
import { keys, policy, samples } from './policy-samples/keys.mjs';
import { samplesOfMacos } from './policy-samples/macos.mjs';
import { samplesOfWindows } from './policy-samples/windows.mjs';

const missing = keys.filter(({ name }) => !(name in policy)).map(({ name }) => name);
if (missing.length > 0) throw new Error(`got no value for ${missing.join(', ')}, want one in samples/policy.json`);

const windows = samplesOfWindows();
for (const [file, text] of Object.entries({
  ...samplesOfJson(),
  ...samplesOfMacos(),
  ...windows,
  ...samplesOfIntune(windows),
})) {
  mkdirSync(dirname(join(samples, file)), { recursive: true });
  writeFileSync(join(samples, file), text);
}
