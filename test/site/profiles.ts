import { makeCodes } from './service/recovery-codes.ts';
import type { TenantId, TenantProfile } from './service/tenant.ts';

const DAY_MS = 24 * 3600_000;

/** What differs between the two services. */
export const PROFILES: Readonly<Record<TenantId, TenantProfile>> = {
  a: {
    id: 'a',
    name: 'Northwind',
    host: 'northwind.localhost',
    cookiePrefix: 'nw',
    totp: { algorithm: 'SHA1', digits: 6, periodSeconds: 30 },
    makeRecoveryCodes: () => makeCodes(10, 'xxxx-xxxx-xxxx', '23456789abcdefghjkmnpqrstuvwxyz'),
    trustMs: 0,
  },
  b: {
    id: 'b',
    name: 'Harbourline',
    host: 'harbourline.localhost',
    cookiePrefix: 'hl',
    totp: { algorithm: 'SHA256', digits: 6, periodSeconds: 60 },
    makeRecoveryCodes: () => makeCodes(8, 'xxxxx-xxxxx', '0123456789abcdef'),
    trustMs: 30 * DAY_MS,
  },
};
