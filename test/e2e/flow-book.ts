import { existsSync } from 'node:fs';
import { Stage } from './browser-harness.ts';

const range = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

/** Every flow of FLOWS.md, built or not. */
export const FLOWS: readonly string[] = [...range('A', 15), ...range('B', 6)];

/** A flow as played from a fresh profile; throws where the product does not do what the flow needs. */
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
  const { run } = (await import(fileOf(id).href)) as { run: Flow };
  const stage = await Stage.open({ name: id, ...(wants.pictures && { keepsPictures: true }) });
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
