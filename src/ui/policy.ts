import { signal } from '@preact/signals';
import type { Policy } from '../policy/policy.ts';

/** What an administrator set, as the background told this page last. Screens explain it; the background sees to it. */
export const policy = signal<Policy>({});

/** Whether an administrator set anything at all, also what only suggests or can't be read: its page is listed then. */
export const isManaged = signal(false);

/** Takes over what the background told this page. */
export function receivePolicy(told: Policy | undefined): void {
  policy.value = told ?? {};
  isManaged.value = told !== undefined;
}

/** Whether secrets may be printed. */
export const mayPrint = (): boolean => policy.value.allowPrint !== false;

/** Whether accounts may be exported. */
export const mayExport = (): boolean => policy.value.allowExport !== false;

/** Whether that may be without encryption. */
export const mayExportPlain = (): boolean => mayExport() && policy.value.allowPlainExport !== false;
