import { extension } from '../../../background/platform/extension.ts';
import { createTarget } from '../../../background/sync/targets/create-target.ts';
import { openTargets } from '../../../background/sync/targets/open-targets.ts';
import { probe } from '../../../background/sync/targets/probe.ts';
import { decodeBase64, encodeBase64 } from '../../../src/bytes/base64.ts';
import { toFault } from '../../../src/fault.ts';
import type { Answer, Call } from './call.ts';

/** The background of an extension that has nothing but the shipped targets, called one by one from a test. */
async function run(call: Call): Promise<unknown> {
  const deps = openTargets(async () => undefined);
  if (call.verb === 'probe') return probe(call.config, deps, { create: call.create === true });
  const target = createTarget(call.config, deps);
  switch (call.verb) {
    case 'list':
      return target.list();
    case 'get': {
      const bytes = await target.get(call.name ?? '');
      return bytes === undefined ? undefined : encodeBase64(bytes);
    }
    case 'put':
      return target.put(call.name ?? '', decodeBase64(call.base64 ?? ''));
    case 'delete':
      return target.delete(call.name ?? '');
  }
}

extension.runtime.onMessage.addListener((message: unknown, _sender, reply: (answer: Answer) => void) => {
  void run(message as Call).then(
    (value) => reply({ value }),
    (thrown: unknown) => reply({ fault: toFault(thrown).code }),
  );
  return true;
});
extension.runtime.onInstalled.addListener(() => void extension.tabs.create({ url: 'page.html' }));
