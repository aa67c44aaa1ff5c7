import { plainName } from './service-name.ts';

/** What a service offers, and its own pages about that. They age: shown as links, never as promises. */
export interface ServicePages {
  readonly name: string;
  /** `totp`, `u2f` for security keys, `sms`, `call`, `email`, `custom-software`, `custom-hardware`. */
  readonly methods: readonly string[];
  /** Its page about two-factor sign-in. */
  readonly documentation?: string;
  /** Its page about lost access. */
  readonly recovery?: string;
}

/** Finds the pages of an account's service: by its linked hosts, and without any by its name. */
export type FindServicePages = (account: {
  readonly issuer: string;
  readonly hosts: readonly { readonly host: string }[];
}) => ServicePages | undefined;

/** Reads the packed pages. A line that cannot be read is left out. */
export function parseServicePages(text: string): FindServicePages {
  const byDomain = new Map<string, ServicePages>();
  const byName = new Map<string, ServicePages>();
  for (const line of text.split('\n')) {
    const [name = '', domains = '', methods = '', documentation, recovery] = line.split('\t');
    if (name === '' || domains === '') continue;
    const pages: ServicePages = {
      name,
      methods: methods.split(' ').filter((method) => method !== ''),
      ...(documentation && { documentation: addressOf(documentation) }),
      ...(recovery && { recovery: addressOf(recovery) }),
    };
    for (const domain of domains.split(' ')) if (!byDomain.has(domain)) byDomain.set(domain, pages);
    if (!byName.has(plainName(name))) byName.set(plainName(name), pages);
  }
  const findByHost = (host: string) => {
    const labels = host.replace(/:\d+$/, '').split('.');
    for (let at = 0; at <= labels.length - 2; at++) {
      const found = byDomain.get(labels.slice(at).join('.'));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return ({ issuer, hosts }) => {
    for (const { host } of hosts) {
      const found = findByHost(host);
      if (found !== undefined) return found;
    }
    return hosts.length > 0 || issuer.trim() === '' ? undefined : byName.get(plainName(issuer));
  };
}

function addressOf(packed: string): string {
  return `https://${packed}`;
}
