import { CircleCheck } from 'lucide';
import type { PolicyTask } from '../../src/messages/policy.ts';
import { Button } from '../../src/ui/Button.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { organizationText } from '../../src/ui/strings/organization.ts';
import type { AppState } from '../common/app-state.ts';

/** What the organization still asks for, each with the way to do it. */
export function Tasks({ app, tasks }: { readonly app: AppState; readonly tasks: readonly PolicyTask[] }) {
  if (tasks.length === 0)
    return (
      <p class="organization-done">
        <Icon of={CircleCheck} /> {organizationText.tasks.none}
      </p>
    );
  return (
    <ul class="organization-tasks">
      {tasks.map((task) => (
        <Task key={task.kind} app={app} task={task} />
      ))}
    </ul>
  );
}

function Task({ app, task }: { readonly app: AppState; readonly task: PolicyTask }) {
  const text = organizationText.tasks;
  switch (task.kind) {
    case 'passphrase':
      return (
        <Row
          text={text.passphrase(task.least)}
          action={text.changePassphrase}
          onAct={() => app.go({ section: 'settings' })}
        />
      );
    case 'security-key':
      return (
        <Row
          text={text.securityKey(task.daysLeft)}
          action={text.addKey}
          onAct={() => app.go({ section: 'settings' })}
        />
      );
    case 'backup':
      return <Row text={text.backup} action={text.backUp} onAct={() => app.go({ section: 'backups' })} />;
    case 'offer':
      return (
        <Row
          text={text.offer(task.hosts.join(', '))}
          action={text.allow}
          // Right at the press: browsers grant a permission only as a direct result of one.
          onAct={() => void app.platform.allowHosts(task.origins).then(app.changed, (thrown) => app.sayFault(thrown))}
        />
      );
  }
}

function Row({ text, action, onAct }: { readonly text: string; readonly action: string; readonly onAct: () => void }) {
  return (
    <li>
      <p>{text}</p>
      <Button onClick={onAct}>{action}</Button>
    </li>
  );
}
