import { Fault } from '../src/fault.ts';
import { createScanner } from '../src/qr/scanner.ts';

/** The texts read from a picture that can be accounts. Throws `qr-none`, `qr-not-account`, `qr-transfer`, `qr-timeout`. */
async function readPicture(bitmap: ImageBitmap): Promise<readonly string[]> {
  const scanner = createScanner(
    () => new Worker(new URL('../src/qr/scan-worker.ts', import.meta.url), { type: 'module' }),
  );
  try {
    const { codes } = await scanner.scan(bitmap);
    return accountTexts(codes.map(({ text }) => text));
  } finally {
    scanner.stop();
  }
}

/** Keeps what an authenticator can take, each once. Throws `qr-none`, `qr-not-account`; `qr-transfer` for nothing but transfers. */
export function accountTexts(texts: readonly string[]): readonly string[] {
  if (texts.length === 0) throw new Fault('qr-none', 'got no code in the picture, want one');
  const accounts = [...new Set(texts.filter((text) => /^otpauth(?:-migration)?:\/\//i.test(text.trim())))];
  if (accounts.length > 0 && accounts.every(isTransfer))
    throw new Fault('qr-transfer', `got ${accounts.length} transfers of many accounts, want an account`);
  if (accounts.length === 0) throw new Fault('qr-not-account', `got ${texts.length} other codes, want an account`);
  return accounts;
}

/** Reads the picture of a tab, a `data:` address. */
export async function scanAddress(address: string): Promise<readonly string[]> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch (cause) {
    throw new Fault('qr-image', 'got a capture that cannot be decoded, want a picture', { cause });
  }
  return readPicture(await createImageBitmap(image));
}

/** Reads a picture file. Throws `qr-image` too. */
export async function scanFile(file: Blob): Promise<readonly string[]> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch (cause) {
    throw new Fault('qr-image', `got ${file.type || 'an unknown type'}, want a picture`, { cause });
  }
  return readPicture(bitmap);
}

function isTransfer(text: string): boolean {
  return /^otpauth-migration:/i.test(text.trim());
}

/** What a scanned text that is no account is called among others: issuer and name as it claims. */
export function scannedLabel(text: string): string {
  if (isTransfer(text)) return 'Transfer code';
  if (!URL.canParse(text)) return 'Unreadable account';
  const url = new URL(text);
  const path = decode(url.pathname.replace(/^\/+(?:totp|hotp|steam)?\/*/i, ''));
  const [before, ...rest] = path.split(':');
  const issuer = url.searchParams.get('issuer') ?? (rest.length > 0 ? before : undefined) ?? '';
  const name = rest.length > 0 ? rest.join(':') : path;
  return `${issuer} ${name}`.trim().slice(0, 100) || 'Unnamed account';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
