import { CircleAlert } from 'lucide';
import { Icon } from '../../src/ui/Icon.tsx';
import { connectText } from '../../src/ui/strings/connect.ts';

/** The storage works, and no vault is there. */
export function NoVault() {
  const { title, todo } = connectText.noVault;
  return (
    <div class="note" data-tone="danger" role="alert">
      <Icon of={CircleAlert} />
      <p>
        <strong>{title}</strong> {todo}
      </p>
    </div>
  );
}
