import { Fault } from '../../fault.ts';

/**
 * The host that a person meant: a bare name, a name with a port, or a whole address pasted from the address bar.
 * Lower-case and ASCII (punycode); throws `host-invalid`. The background decides finally.
 */
export function parseHostText(text: string): string {
  const typed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  let url: URL;
  try {
    url = new URL(address);
  } catch (cause) {
    throw new Fault('host-invalid', 'got text that is no address, want a host', { cause });
  }
  const host = url.host.replace(/\.$/, '');
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  if (!web || typed === '' || /\s/.test(typed) || url.username !== '') {
    throw new Fault('host-invalid', 'got no web address, want a host such as example.com');
  }
  const name = url.hostname.replace(/\.$/, '');
  if (!name.includes('.') && !name.startsWith('[') && name !== 'localhost') {
    throw new Fault('host-invalid', 'got a name without a dot, want a host such as example.com');
  }
  return host;
}
