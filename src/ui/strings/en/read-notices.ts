import type { ReadNoticeCode } from '../../../otp/notice.ts';
import type { Messages } from '../catalog.ts';

/** What reading an account changed, assumed or left out. */
export const readNotices = {
  title: 'Check these details',
  sentences: {
    'service-cleaned': () => 'Removed hidden characters from the service name.',
    'name-cleaned': () => 'Removed hidden characters from the account name.',
    'service-shortened': () => 'Shortened the service name to 256 characters.',
    'name-shortened': () => 'Shortened the account name to 256 characters.',
    'service-other': (given) => `Not used: another service name, “${given}”.`,
    ignored: (given) => `Not used: ${given}.`,
    'counter-assumed': () => 'No counter was given, so it starts at 0.',
    'key-end': () => 'The last character of the setup key has no effect and was left out.',
    'key-hex': () => 'The setup key was written as hexadecimal.',
  } satisfies Record<ReadNoticeCode, (given: string) => string>,
} satisfies Messages;
