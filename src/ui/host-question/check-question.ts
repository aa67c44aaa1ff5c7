import type { AskBackground } from '../../messages/client.ts';
import type { HostQuestion } from '../../messages/filling.ts';

/**
 * Compares the host of a question that warns with the known services too: a genuine site is never called a fake because an imitation of it
 * was linked. The warning stays where that fails.
 */
export async function checkQuestion(
  ask: AskBackground,
  question: HostQuestion,
  readServices: () => Promise<string>,
): Promise<HostQuestion> {
  const { lookalike, ...rest } = question;
  if (lookalike === undefined) return question;
  try {
    const links = [{ id: question.account.id, host: question.host }];
    const [checked] = await ask('site.check', { links, services: await readServices() });
    return checked === undefined ? question : { ...rest, ...checked };
  } catch {
    return question;
  }
}
