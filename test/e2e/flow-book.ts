import { existsSync } from 'node:fs';
import { Stage, type StageOptions } from './browser-harness.ts';
import { managedOnce, mayWritePolicies, withChromiumPolicy } from './managed-policy.ts';

const range = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

/** Every flow of FLOWS.md, built or not. */
export const FLOWS: readonly string[] = [...range('A', 15), ...range('B', 6)];

/** A flow as played from a fresh profile, under the `policy` that its file exports, if any; throws where the product does not do what the flow needs. */
export type Flow = (stage: Stage) => Promise<void>;

const fileOf = (id: string) => new URL(`./flows/${id}.ts`, import.meta.url);

/** Whether somebody wrote the flow. */
export function isBuilt(id: string): boolean {
  return FLOWS.includes(id) && existsSync(fileOf(id));
}

/** Plays one flow, with pictures of its steps if wanted; answers with the reason it failed, or `undefined`. */
export async function play(id: string, wants: { readonly pictures?: boolean } = {}): Promise<string | undefined> {
  if (!FLOWS.includes(id)) return 'no such flow';
  if (!isBuilt(id)) return 'not built yet';
  const { run, policy } = (await import(fileOf(id).href)) as { readonly run: Flow; readonly policy?: object };
  const options = { name: id, ...(wants.pictures && { keepsPictures: true }) };
  if (policy === undefined) return playOn(options, run);
  if (!mayWritePolicies()) return 'the browser takes policies only from a user who may write them';
  return withChromiumPolicy(policy, ({ manifest }) =>
    playOn({ ...options, manifest }, async (stage) => {
      await awaitPolicy(stage);
      return run(stage);
    }),
  );
}

/** A browser hands an unpacked extension its policy some seconds after the start. */
async function awaitPolicy(stage: Stage): Promise<void> {
  const page = await stage.options('about');
  await managedOnce(page, 'the policy', (managed) => Object.keys(managed).length > 0);
  await page.page.close();
  await stage.tab.bringToFront();
}

async function playOn(options: StageOptions, run: Flow): Promise<string | undefined> {
  const stage = await Stage.open(options);
  try {
    await run(stage);
    return undefined;
  } catch (thrown) {
    await stage.pictureAll('failed');
    return thrown instanceof Error ? thrown.message.replaceAll('\n', ' ') : String(thrown);
  } finally {
    await stage.close();
  }
}
