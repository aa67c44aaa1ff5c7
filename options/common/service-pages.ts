import { type FindServicePages, parseServicePages } from '../../src/services/service-pages.ts';

let parsed: Promise<FindServicePages> | undefined;

/** The pages of known services, loaded and read once. */
export function findServicePages(): Promise<FindServicePages> {
  parsed ??= import('../../src/services/pages.ts').then(({ SERVICE_PAGES }) => parseServicePages(SERVICE_PAGES));
  return parsed;
}
