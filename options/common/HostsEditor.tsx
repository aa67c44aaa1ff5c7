import { Globe, Plus, X } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { toFault } from '../../src/fault.ts';
import { canCoverSite, isPrivateHost } from '../../src/sites/host.ts';
import { Button, IconButton } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { wording } from '../../src/ui/wording.ts';
import type { HostBinding } from '../../src/vault/records.ts';
import { parseHostText } from './typed-hosts.ts';

/** `http` is there only when it is so. */
function withHttp({ http: _http, ...binding }: HostBinding, http: boolean): HostBinding {
  return http ? { ...binding, http } : binding;
}

/** The sites that an account's code may be filled into, each as this host alone or the whole site. */
export function HostsEditor(props: {
  readonly hosts: readonly HostBinding[];
  readonly onHosts: (hosts: readonly HostBinding[]) => void;
}) {
  const { hosts, onHosts } = props;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const id = useId();
  const add = () => {
    if (typed.trim() === '') return;
    try {
      const host = parseHostText(typed);
      if (!hosts.some((binding) => binding.host === host)) onHosts([...hosts, { host, scope: 'host' }]);
      setTyped('');
      setProblem(undefined);
    } catch (thrown) {
      const words = wording[toFault(thrown).code];
      setProblem(`${words.what} ${words.todo}`);
    }
  };
  return (
    <fieldset class="field hosts">
      <legend class="label">Sites</legend>
      {hosts.length > 0 && (
        <ul>
          {hosts.map((binding) => (
            <li key={binding.host}>
              <Icon of={Globe} size="small" />
              <span class="host">{binding.host}</span>
              <select
                class="input"
                aria-label={`Reach of ${binding.host}`}
                value={binding.scope}
                onChange={(event) => {
                  const scope = event.currentTarget.value as HostBinding['scope'];
                  onHosts(hosts.map((other) => (other === binding ? { ...binding, scope } : other)));
                }}
              >
                <option value="host">This host only</option>
                {(canCoverSite(binding.host) || binding.scope === 'site') && (
                  <option value="site">The whole site</option>
                )}
              </select>
              {isPrivateHost(binding.host) && (
                <label class="host-http">
                  <input
                    type="checkbox"
                    aria-label={`Fill at ${binding.host} without encryption, too`}
                    checked={binding.http === true}
                    onChange={(event) => {
                      const http = event.currentTarget.checked;
                      onHosts(hosts.map((other) => (other === binding ? withHttp(binding, http) : other)));
                    }}
                  />
                  also http
                </label>
              )}
              <IconButton
                label={`Remove ${binding.host}`}
                icon={X}
                size="small"
                onClick={() => onHosts(hosts.filter((other) => other !== binding))}
              />
            </li>
          ))}
        </ul>
      )}
      <div class="add-line">
        <input
          id={id}
          class="input"
          type="text"
          inputMode="url"
          aria-label="Add a site"
          aria-describedby={`${id}-note`}
          aria-invalid={problem === undefined ? undefined : 'true'}
          placeholder="example.com"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setProblem(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button icon={Plus} onClick={add}>
          Add site
        </Button>
      </div>
      <div id={`${id}-note`}>
        {problem === undefined ? (
          <p class="hint">
            The code is filled on these sites only. “The whole site” includes all its subdomains.
            {hosts.some(({ host }) => isPrivateHost(host)) &&
              ' “Also http” fills without encryption: anyone on that network can read the code.'}
          </p>
        ) : (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </fieldset>
  );
}
