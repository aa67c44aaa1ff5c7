/** A host with its registrable domain emphasised. */
export function HostName({ host, registrable }: { readonly host: string; readonly registrable?: string | undefined }) {
  const at = registrable === undefined ? -1 : host.lastIndexOf(registrable);
  if (registrable === undefined || at < 0) return <b class="host">{host}</b>;
  return (
    <span class="host">
      {host.slice(0, at)}
      <b>{registrable}</b>
      {host.slice(at + registrable.length)}
    </span>
  );
}
