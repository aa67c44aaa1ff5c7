import type { ComponentChildren } from 'preact';
import type { Notice } from '../messages/notice.ts';
import { Note } from './Note.tsx';
import { noticeWords } from './notices.ts';

/** Something that the user must be told once, with what can be done about it below. */
export function NoticeNote({ notice, children }: { readonly notice: Notice; readonly children?: ComponentChildren }) {
  const { what, more } = noticeWords[notice];
  return (
    <Note tone="warn">
      <p role="status">
        <strong>{what}</strong> {more}
      </p>
      {children}
    </Note>
  );
}
