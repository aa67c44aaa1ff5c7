import type { ComponentChildren } from 'preact';
import { LIMITS } from '../../messages/limits.ts';
import type { AccountView } from '../../messages/views.ts';
import { TextArea } from '../Field.tsx';
import { accountFormText } from '../strings/account-form.ts';
import type { AccountEditState } from './account-edit.ts';
import { LinkedSites } from './LinkedSites.tsx';
import { NameFields } from './NameFields.tsx';
import { TagsEditor } from './TagsEditor.tsx';

/** What can be changed about an account: its names, linked sites, tags and note. `children` go before the note. */
export function AccountFields(props: {
  readonly view: AccountView;
  readonly state: AccountEditState;
  readonly children?: ComponentChildren;
}) {
  const { state } = props;
  const { issuer, name, hosts, tags, note } = { ...props.view, ...state.edit.value };
  return (
    <>
      <NameFields issuer={issuer} name={name} onNames={(names) => state.change(names)} />
      <LinkedSites hosts={hosts} state={state} />
      <TagsEditor tags={tags} onTags={(next) => state.change({ tags: next })} />
      {props.children}
      <TextArea
        label={accountFormText.note}
        value={note}
        rows={2}
        limit={LIMITS.note}
        onValue={(next) => state.change({ note: next })}
      />
    </>
  );
}
