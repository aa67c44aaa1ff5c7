import type { ReadNotice } from '../../otp/notice.ts';
import { Note } from '../Note.tsx';
import { readNoticesText } from '../strings/read-notices.ts';

/** What reading a draft changed, assumed or left out. */
export function ReadNotices({ notices }: { readonly notices: readonly ReadNotice[] }) {
  return (
    <Note>
      <p>
        <strong>{readNoticesText.title}</strong>
      </p>
      <ul class="unread">
        {notices.map(({ code, detail = '' }, index) => (
          <li key={index}>{readNoticesText.sentences[code](detail)}</li>
        ))}
      </ul>
    </Note>
  );
}
