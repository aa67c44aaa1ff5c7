import { createHash } from 'node:crypto';

/** What a note may have wrong, or of another kind. */
interface NoteOptions {
  readonly kind?: 'create' | 'get';
  readonly credential?: string;
  readonly rpId?: string;
  readonly flags?: number;
  /** In hexadecimal, without dashes. */
  readonly model?: string;
  readonly transports?: readonly string[];
  readonly attachment?: 'cross-platform' | 'platform' | null;
}

/** A note as the script in a watched page writes it. */
export function noteOf({
  kind = 'create',
  credential = 'credential-1',
  rpId = 'login.example.com',
  flags = 0x45,
  model = '2fc0579f811347eab116bb5a8db9202a',
  transports = ['usb'],
  attachment = 'cross-platform',
}: NoteOptions = {}): string {
  return JSON.stringify({
    kind,
    id: Buffer.from(credential).toString('base64'),
    site: createHash('sha256').update(rpId).digest('base64'),
    flags: Buffer.from([flags]).toString('base64'),
    ...(kind === 'create' && { model: Buffer.from(model, 'hex').toString('base64'), transports }),
    attachment,
  });
}
