import { emergencySheetText } from '../../src/ui/strings/emergency-sheet.ts';
import type { SheetAccount as Account } from './sheet-contents.ts';

/** One account on paper, kept together on a page. */
export function SheetAccount({ account }: { readonly account: Account }) {
  const { service, name, hosts, key, codes, opens } = account;
  const text = emergencySheetText.paper;
  return (
    <article class="sheet-account">
      {key !== undefined && (
        <svg viewBox={`0 0 ${key.qr.size} ${key.qr.size}`} aria-label={text.qr(service)}>
          <path d={key.qr.path} />
        </svg>
      )}
      <div>
        <p class="sheet-service">
          <strong>{service}</strong> {name}
        </p>
        {hosts.length > 0 && <p class="sheet-small">{hosts.join(', ')}</p>}
        {key !== undefined && (
          <p>
            {text.key}: <code>{key.key}</code>
            <br />
            <span class="sheet-small">{settingsText(key.settings)}</span>
          </p>
        )}
        {opens.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {codes.length > 0 && (
          <>
            <p class="sheet-small">{text.codes}</p>
            <ol class="sheet-codes">
              {codes.map((code, index) => (
                <li key={`${index}-${code}`}>
                  <span class="box" />
                  <code>{code}</code>
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </article>
  );
}

function settingsText(settings: NonNullable<Account['key']>['settings']): string {
  const text = emergencySheetText.paper;
  if (settings.kind === 'steam') return text.steam;
  const { algorithm, digits } = settings;
  return settings.kind === 'totp'
    ? text.timeBased(algorithm, digits, settings.periodSeconds)
    : text.counterBased(algorithm, digits, settings.counter);
}
