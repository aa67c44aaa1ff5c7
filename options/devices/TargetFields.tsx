import { FolderOpen } from 'lucide';
import { useId } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { Field, SelectField, TextField } from '../../src/ui/Field.tsx';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { PolicyNote } from '../../src/ui/PolicyNote.tsx';
import { policy } from '../../src/ui/policy.ts';
import { organizationText } from '../../src/ui/strings/organization.ts';
import { syncSetupText } from '../../src/ui/strings/sync-setup.ts';
import type { AppState } from '../common/app-state.ts';
import type { TargetField, TargetForm, TargetKind } from './target-form.ts';

interface Props {
  readonly app: AppState;
  readonly form: TargetForm;
  /** What was entered changed: a refusal of the former text is out of date. */
  readonly onEdit: () => void;
}

/** The kinds of storage, and the fields of the one that is chosen. */
export function TargetFields(props: Props) {
  const { app, form, onEdit } = props;
  const kinds: readonly TargetKind[] = [
    'webdav',
    's3',
    'browser',
    ...(app.platform.canPickFolder ? ['folder' as const] : []),
  ];
  const { kind } = form;
  const isLocked = (one: TargetKind) => one === 'browser' && policy.value.allowBrowserSync === false;
  const name = useId();
  return (
    <>
      <fieldset class="choices">
        <legend>{syncSetupText.where}</legend>
        {kinds.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={name}
              checked={kind.value === one}
              aria-label={syncSetupText.kinds[one]}
              aria-describedby={`${name}-${one}`}
              disabled={isLocked(one)}
              onChange={() => {
                kind.value = one;
                onEdit();
              }}
            />
            <span>{syncSetupText.kinds[one]}</span>
            <small id={`${name}-${one}`}>
              {isLocked(one) ? organizationText.locked.noBrowserSync : syncSetupText.kindHints[one]}
            </small>
          </label>
        ))}
      </fieldset>
      {policy.value.syncTargets !== undefined && (kind.value === 'webdav' || kind.value === 's3') && (
        <PolicyNote text={organizationText.rules.syncTargets(policy.value.syncTargets.join(', '))} />
      )}
      {kind.value === 'webdav' && <WebDavFields {...props} />}
      {kind.value === 's3' && <S3Fields {...props} />}
      {kind.value === 'folder' && <FolderField {...props} />}
    </>
  );
}

function TargetText(
  props: Props & {
    readonly field: TargetField;
    readonly label: string;
    readonly hint?: string;
    readonly placeholder?: string;
    readonly isAddress?: boolean;
  },
) {
  const { form, field, label, onEdit } = props;
  return (
    <TextField
      label={label}
      value={form.values[field].value}
      onValue={(text) => {
        form.values[field].value = text;
        onEdit();
      }}
      {...(props.hint !== undefined && { hint: props.hint })}
      {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
      {...(props.isAddress && { inputMode: 'url' as const })}
      problem={form.problems.value[field]}
      limit={props.isAddress ? 2048 : 255}
    />
  );
}

function Secret(props: Props & { readonly field: TargetField; readonly label: string; readonly hint: string }) {
  const { form, field, label, hint, onEdit } = props;
  const { showPassword, hidePassword } = syncSetupText.fields;
  return (
    <PassphraseField
      label={label}
      value={form.values[field].value}
      onValue={(text) => {
        form.values[field].value = text;
        onEdit();
      }}
      autocomplete="current-password"
      eye={{ show: showPassword, hide: hidePassword }}
      hint={hint}
      problem={form.problems.value[field]}
    />
  );
}

function WebDavFields(props: Props) {
  const text = syncSetupText.fields;
  return (
    <>
      <TargetText {...props} field="url" label={text.url} hint={text.urlHint} placeholder={text.urlExample} isAddress />
      <div class="pair">
        <TargetText {...props} field="user" label={text.user} />
        <Secret {...props} field="password" label={text.password} hint={text.passwordHint} />
      </div>
    </>
  );
}

function S3Fields(props: Props) {
  const { form } = props;
  const text = syncSetupText.fields;
  return (
    <>
      <TargetText {...props} field="endpoint" label={text.endpoint} placeholder={text.endpointExample} isAddress />
      <div class="pair">
        <TargetText {...props} field="bucket" label={text.bucket} />
        <TargetText {...props} field="region" label={text.region} hint={text.regionHint} />
      </div>
      <div class="pair">
        <TargetText {...props} field="accessKey" label={text.accessKey} />
        <Secret {...props} field="secretKey" label={text.secretKey} hint={text.secretHint} />
      </div>
      <details class="advanced">
        <summary>{text.more}</summary>
        <div class="pair">
          <TargetText {...props} field="prefix" label={text.prefix} />
          <SelectField
            label={text.style}
            value={form.style.value}
            onValue={(style) => {
              form.style.value = style;
            }}
            choices={[
              ['path', text.styles.path],
              ['virtual', text.styles.virtual],
            ]}
          />
        </div>
      </details>
    </>
  );
}

function FolderField({ app, form, onEdit }: Props) {
  const text = syncSetupText.fields;
  const choose = async () => {
    form.folder.value = (await app.platform.pickSyncFolder().catch(() => undefined)) ?? form.folder.value;
    onEdit();
  };
  return (
    <Field label={text.folder} problem={form.problems.value.folder}>
      {({ ref: _checked, ...control }) => (
        <div class="file-field">
          <Button {...control} icon={FolderOpen} onClick={() => void choose()}>
            {text.chooseFolder}
          </Button>
          <span class="muted">{form.folder.value?.name ?? text.noFolder}</span>
        </div>
      )}
    </Field>
  );
}
