import { useEffect, useState } from 'preact/hooks';
import { ignore } from '../../ignored.ts';
import type { FindServicePages, ServicePages } from '../../services/service-pages.ts';

/** The way to new recovery codes: the page of the account’s service about two-factor sign-in, where one is known. */
export function NewCodesLink({
  of,
  label,
  findPages,
}: {
  readonly of: Parameters<FindServicePages>[0];
  /** What the link says, given the service’s name. */
  readonly label: (service: string) => string;
  readonly findPages: () => Promise<FindServicePages>;
}) {
  const [pages, setPages] = useState<ServicePages | undefined>();
  const hosts = of.hosts.map(({ host }) => host).join(' ');
  useEffect(() => {
    void findPages().then((find) => setPages(find(of)), ignore('service-pages'));
  }, [of.issuer, hosts]);
  if (pages?.documentation === undefined) return null;
  return (
    <a class="new-codes" href={pages.documentation} target="_blank" rel="noreferrer">
      {label(pages.name)}
    </a>
  );
}
