import { Globe, Plus, X } from 'lucide';
import { useId } from 'preact/hooks';
import { LIMITS } from '../../messages/limits.ts';
import { canCoverSite, isPrivateHost } from '../../sites/host.ts';
import type { HostBinding } from '../../vault/records.ts';
import { Button, IconButton } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { accountFormText } from '../strings/account-form.ts';
import { faultText } from '../strings/faults.ts';
import type { AccountEditState } from './account-edit.ts';

/** The sites that an account's code may be filled on, each as this host only or as the whole site. */
export function LinkedSites({
  hosts,
  state,
}: {
  readonly hosts: readonly HostBinding[];
  readonly state: AccountEditState;
}) {
  const replace = (old: HostBinding, next: readonly HostBinding[]) =>
    state.change({ hosts: hosts.flatMap((one) => (one === old ? next : [one])) });
  return (
    <fieldset class="field hosts">
      <legend class="label">{accountFormText.sites.label}</legend>
      {hosts.length > 0 && (
        <ul>
          {hosts.map((binding) => (
            <Site key={binding.host} binding={binding} onChange={(next) => replace(binding, next)} />
          ))}
        </ul>
      )}
      <NewSite state={state} hasPrivate={hosts.some(({ host }) => isPrivateHost(host))} />
    </fieldset>
  );
}

/** One linked site; `onChange` gets what takes its place. */
function Site(props: { readonly binding: HostBinding; readonly onChange: (next: readonly HostBinding[]) => void }) {
  const { binding, onChange } = props;
  const { host, scope } = binding;
  const text = accountFormText.sites;
  return (
    <li>
      <Icon of={Globe} size="small" />
      <span class="host">{host}</span>
      <select
        class="input"
        aria-label={text.scopeOf(host)}
        value={scope}
        onChange={(event) => onChange([{ ...binding, scope: event.currentTarget.value as HostBinding['scope'] }])}
      >
        <option value="host">{text.scopes.host}</option>
        {(canCoverSite(host) || scope === 'site') && <option value="site">{text.scopes.site}</option>}
      </select>
      {isPrivateHost(host) && (
        <label class="host-http">
          <input
            type="checkbox"
            aria-label={text.httpOn(host)}
            checked={binding.http === true}
            onChange={(event) => onChange([withHttp(binding, event.currentTarget.checked)])}
          />
          {text.http}
        </label>
      )}
      <IconButton label={text.remove(host)} icon={X} size="small" onClick={() => onChange([])} />
    </li>
  );
}

function NewSite({ state, hasPrivate }: { readonly state: AccountEditState; readonly hasPrivate: boolean }) {
  const id = useId();
  const text = accountFormText.sites;
  const { site, siteFault } = state;
  const refusal = siteFault.value && faultText[siteFault.value];
  return (
    <>
      <div class="add-line">
        <input
          id={id}
          class="input"
          type="text"
          inputMode="url"
          aria-label={text.add}
          aria-describedby={`${id}-note`}
          aria-invalid={refusal === undefined ? undefined : 'true'}
          placeholder={text.placeholder}
          maxLength={LIMITS.host}
          autocomplete="off"
          spellcheck={false}
          value={site.value}
          onInput={(event) => {
            site.value = event.currentTarget.value;
            siteFault.value = undefined;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            state.addSite();
          }}
        />
        <Button icon={Plus} onClick={() => state.addSite()}>
          {text.addButton}
        </Button>
      </div>
      <div id={`${id}-note`}>
        {refusal === undefined ? (
          <p class="hint">
            {text.hint} {hasPrivate && text.httpHint}
          </p>
        ) : (
          <p class="problem" role="alert">
            {refusal.what} {refusal.todo}
          </p>
        )}
      </div>
    </>
  );
}

/** `http` is present only when it is allowed. */
function withHttp({ http: _http, ...binding }: HostBinding, http: boolean): HostBinding {
  return http ? { ...binding, http } : binding;
}
