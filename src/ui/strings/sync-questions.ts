import { createCatalog } from './catalog.ts';
import { syncQuestions } from './en/sync-questions.ts';

/** The questions that sync asks, and nobody but the user answers. */
export const syncQuestionsText = createCatalog(syncQuestions);
