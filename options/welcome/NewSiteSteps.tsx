import { welcomeText } from '../../src/ui/strings/welcome.ts';
import type { AppState } from '../common/app-state.ts';

/** How to set up a site's two-factor authentication with Latchkey, by the state of the vault. */
export function NewSiteSteps({ phase }: { readonly phase: AppState['phase']['value'] }) {
  const { title, steps } = welcomeText.newSite;
  const third = phase === 'none' ? steps.create : phase === 'locked' ? steps.unlock : steps.scan;
  return (
    <section class="card welcome-steps" aria-label={title}>
      <ol>
        {[steps.open, steps.press, third, steps.save].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
