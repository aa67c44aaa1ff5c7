/** What reading changed, assumed or left out of what was given; none of it keeps a key out. */
export const READ_NOTICES = [
  /** Characters that can't be seen were removed from the name of the service, or of the account. */
  'service-cleaned',
  'name-cleaned',
  /** The name is cut to its limit. */
  'service-shortened',
  'name-shortened',
  /** The text names the service twice; `detail` is the name that isn't used. */
  'service-other',
  /** `detail` lists parameters that aren't used. */
  'ignored',
  /** No counter was given: it starts at 0. */
  'counter-assumed',
  /** The key's last character completes no byte and isn't used. */
  'key-end',
  /** The key was read as hexadecimal. */
  'key-hex',
] as const;

/** See `READ_NOTICES`. */
export type ReadNoticeCode = (typeof READ_NOTICES)[number];

/** One such remark, with the given text that it is about. */
export interface ReadNotice {
  readonly code: ReadNoticeCode;
  readonly detail?: string;
}

/** Longest `detail`, in UTF-16 units. */
export const MAX_NOTICE_DETAIL = 256;
