import { Building2 } from 'lucide';
import { Icon } from '../../src/ui/Icon.tsx';
import { organizationText } from '../../src/ui/strings/organization.ts';
import type { AppState } from '../common/app-state.ts';
import { formatRoute } from '../common/route.ts';
import { usePolicyView } from './use-policy-view.ts';

/** One line where the organization asks the member for something; nothing otherwise. */
export function OrganizationLine({ app }: { readonly app: AppState }) {
  const view = usePolicyView(app);
  const text = organizationText.line;
  const tasks = view?.tasks.length ?? 0;
  const missing = view?.missing.length ?? 0;
  if (tasks + missing === 0) return null;
  return (
    <section class="sync-line organization-line" aria-label={text.label} data-tone={tasks > 0 ? 'warn' : undefined}>
      <Icon of={Building2} size="small" />
      <span>{tasks > 0 ? text.tasks(tasks) : text.sites(missing)}</span>
      <a href={formatRoute({ section: 'organization' })}>{text.show}</a>
    </section>
  );
}
