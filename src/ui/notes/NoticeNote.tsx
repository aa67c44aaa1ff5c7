import type { ComponentChildren } from 'preact';
import type { Notice } from '../../messages/notice.ts';
import { Note } from '../Note.tsx';
import { noticesText } from '../strings/notices.ts';

/** Something the user must be told once; `children` are its buttons. */
export function NoticeNote({ notice, children }: { readonly notice: Notice; readonly children?: ComponentChildren }) {
  const { what, more } = noticesText.notice[notice];
  return (
    <Note tone="warn">
      <p role="status">
        <strong>{what}</strong> {more}
      </p>
      {children}
    </Note>
  );
}
