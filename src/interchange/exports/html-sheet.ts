import { formatOtpauthUri } from '../../otp/uri.ts';
import type { CodeAccount } from './accounts.ts';

const STYLE = `body{font:14px system-ui,sans-serif;color:#111;background:#fff;margin:24px;max-width:800px}
h1{font-size:20px}article{display:flex;gap:16px;padding:16px 0;border-top:1px solid #ccc;break-inside:avoid}
svg{width:160px;height:160px;flex:none}h2{font-size:16px;margin:0 0 4px}p{margin:0 0 8px;white-space:pre-wrap}
code,pre{font:12px ui-monospace,monospace;overflow-wrap:anywhere;white-space:pre-wrap;margin:0 0 8px;display:block}`;

/** The words on the sheet. */
export interface SheetWords {
  /** A language tag (BCP 47). */
  readonly language: string;
  readonly title: string;
  readonly warning: string;
}

/**
 * Formats a sheet to print or keep: each account with its QR code, address, note and unused recovery codes.
 * The page runs no script and loads nothing, and every text is escaped.
 */
export async function formatHtmlSheet(accounts: readonly CodeAccount[], words: SheetWords): Promise<string> {
  const { encodeQR } = await import('qr');
  const articles = accounts.map((account) => {
    const uri = formatOtpauthUri({ parameters: account.otp, issuer: account.issuer, name: account.name });
    const facts = [account.name, account.tags.join(', '), account.note].filter((text) => text !== '');
    const codes =
      account.recoveryCodes.length === 0 ? '' : `<pre>${escapeHtml(account.recoveryCodes.join('\n'))}</pre>`;
    const lines = facts.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
    const title = escapeHtml(account.issuer || account.name);
    const picture = encodeQR(uri, 'svg', { ecc: 'low', border: 4 });
    return `<article>${picture}<div><h2>${title}</h2>${lines}<code data-more="${escapeHtml(moreOf(account))}">${escapeHtml(uri)}</code>${codes}</div></article>`;
  });
  const heading = escapeHtml(words.title);
  return `<!doctype html>
<html lang="${escapeHtml(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Latchkey">
<meta name="referrer" content="no-referrer">
<title>${heading}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${heading}</h1>
<p>${escapeHtml(words.warning)}</p>
${articles.join('\n')}
</body>
</html>
`;
}

/** Holds what the address cannot say, for importing the sheet. */
function moreOf({ note, tags, favourite, hosts, recoveryCodes, icon }: CodeAccount): string {
  const sites = hosts.map(({ host, scope }) => (scope === 'site' ? `*.${host}` : host));
  return JSON.stringify({ note, tags, favourite, hosts: sites, recoveryCodes, icon });
}

/** Escapes text for elements and quoted attributes. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
