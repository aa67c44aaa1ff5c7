import { NameFields } from '../account-form/NameFields.tsx';
import { CheckField } from '../Field.tsx';
import { LookalikeWarning } from '../host-question/host-warnings.tsx';
import { Note } from '../Note.tsx';
import { addText } from '../strings/add.ts';
import { siteToLink } from './draft-choice.ts';
import type { DraftPreview } from './draft-preview.ts';
import { KnownAccount } from './KnownAccount.tsx';
import { ReadNotices } from './ReadNotices.tsx';

/**
 * What can be chosen for a draft: what to do about an account that exists, its names, and the site to link. `canAskSite`: the surface
 * asks about the site of an account that exists after saving.
 */
export function DraftFields({ state, canAskSite }: { readonly state: DraftPreview; readonly canAskSite: boolean }) {
  const { draft } = state;
  const choice = state.choice.value;
  const site = siteToLink(draft, choice);
  const text = addText.preview;
  return (
    <>
      {draft.existing !== undefined && (
        <KnownAccount draft={draft} existing={draft.existing} mode={choice.mode} onMode={state.setMode} />
      )}
      {draft.short && (
        <Note tone="warn">
          <p>
            {text.short((strong) => (
              <strong>{strong}</strong>
            ))}
          </p>
        </Note>
      )}
      {draft.notices !== undefined && <ReadNotices notices={draft.notices} />}
      <NameFields issuer={choice.issuer} name={choice.name} onNames={(names) => state.choose(names)} />
      {site !== undefined && draft.lookalike !== undefined && (
        <LookalikeWarning lookalike={draft.lookalike} own={site.host} />
      )}
      {site !== undefined && (site.how === 'new' || canAskSite) && (
        <CheckField
          label={text.link(<b>{site.host}</b>)}
          hint={site.how === 'new' ? text.linkNew : text.linkAsk}
          checked={choice.bindHost}
          onChecked={(bindHost) => state.choose({ bindHost })}
        />
      )}
    </>
  );
}
