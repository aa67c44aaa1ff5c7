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
    'service-other': (given) => `Ignored a second service name: “${given}”.`,
    ignored: (given) => `Ignored parameters: ${given}.`,
    'counter-assumed': () => 'No counter was given, so it starts at 0.',
    'key-end': () => 'Left out the last character of the setup key, which has no effect.',
    'key-hex': () => 'The setup key was written as hexadecimal.',
  } satisfies Record<ReadNoticeCode, (given: string) => string>,
} satisfies Messages;
