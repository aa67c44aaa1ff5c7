/** A host without `www.`, which makes no other site of it. */
export function bareHost(host: string): string {
  return host.replace(/^www\./, '');
}
