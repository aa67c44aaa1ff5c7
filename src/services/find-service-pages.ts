import { type FindServicePages, parseServicePages } from './service-pages.ts';

let parsed: Promise<FindServicePages> | undefined;

/** The pages of known services, loaded and read once, when they are first asked for. */
export function findServicePages(): Promise<FindServicePages> {
  parsed ??= import('./pages.ts').then(({ SERVICE_PAGES }) => parseServicePages(SERVICE_PAGES));
  return parsed;
}
