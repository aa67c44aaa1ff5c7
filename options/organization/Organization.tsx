import { Building2 } from 'lucide';
import type { PolicyView } from '../../src/messages/policy.ts';
import { Empty } from '../../src/ui/Empty.tsx';
import { organizationText } from '../../src/ui/strings/organization.ts';
import type { AppState } from '../common/app-state.ts';
import { Card } from '../common/Card.tsx';
import { Heading } from '../common/Heading.tsx';
import { MissingSites } from './MissingSites.tsx';
import { PolicyRules } from './PolicyRules.tsx';
import { Tasks } from './Tasks.tsx';
import { usePolicyView } from './use-policy-view.ts';

/** What the member's organization set, what it still asks for, and what it can't do. */
export function Organization({ app }: { readonly app: AppState }) {
  const view = usePolicyView(app);
  const text = organizationText;
  if (view === undefined) return <Heading title={text.title} />;
  if (view === null)
    return (
      <>
        <Heading title={text.title} />
        <Empty level={2} icon={Building2} title={text.nobody.title}>
          {text.nobody.text}
        </Empty>
      </>
    );
  const { requireTwoFactorAt } = view.forced;
  return (
    <>
      <Heading title={text.title} lead={<Lead view={view} />} />
      <div class="settings organization">
        <Card title={text.tasks.title}>
          <Tasks app={app} tasks={view.tasks} />
        </Card>
        {requireTwoFactorAt !== undefined && (
          <Card title={text.missing.title}>
            <MissingSites sites={view.missing} />
          </Card>
        )}
        <Card title={text.rules.title}>
          <PolicyRules view={view} />
        </Card>
        {view.problems.length > 0 && (
          <Card title={text.problems.title}>
            <p class="muted">{text.problems.lead}</p>
            <ul class="plain-list">
              {view.problems.map(({ key, why, item = '', isRecommended }) => (
                <li key={`${isRecommended === true} ${key} ${item}`}>{text.problems[why](key, item)}</li>
              ))}
            </ul>
          </Card>
        )}
        <Card title={text.limits.title}>
          <ul class="plain-list">
            {text.limits.list.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}

function Lead({ view }: { readonly view: PolicyView }) {
  const { supportText, supportUrl } = { ...view.recommended, ...view.forced };
  return (
    <>
      {supportText ?? organizationText.lead}
      {supportUrl !== undefined && (
        <>
          {' '}
          <a href={supportUrl} target="_blank" rel="noreferrer">
            {organizationText.support}
          </a>
        </>
      )}
    </>
  );
}
