import type { HostDisplay } from '../sites/display.ts';

/** A host as plain text, in its readable form. */
export function hostText({ before, registrable, after }: HostDisplay): string {
  return before + registrable + after;
}

/** A host with its registrable domain emphasised. Where there is too little room, only what is before that domain is cut. */
export function HostName({ shown: { before, registrable, after } }: { readonly shown: HostDisplay }) {
  return (
    <span class="host" dir="ltr">
      {before !== '' && (
        <span class="host-before">
          <bdi>{before}</bdi>
        </span>
      )}
      <b>{registrable}</b>
      {after}
    </span>
  );
}
