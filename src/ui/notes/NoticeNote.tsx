import type { ComponentChildren } from 'preact';
import type { Notice } from '../../messages/notice.ts';
import { Button } from '../Button.tsx';
import { Note } from '../Note.tsx';
import { noticesText } from '../strings/notices.ts';

/** Something the user must be told once; `onSettings` leads to where something can be done about it, `children` are its other buttons. */
export function NoticeNote(props: {
  readonly notice: Notice;
  readonly onSettings?: () => void;
  readonly children?: ComponentChildren;
}) {
  const { what, more } = noticesText.notice[props.notice];
  return (
    <Note tone="warn">
      <p role="status">
        <strong>{what}</strong> {more}
      </p>
      {props.onSettings !== undefined && (
        <div class="note-actions">
          <Button onClick={props.onSettings}>{noticesText.openSettings}</Button>
        </div>
      )}
      {props.children}
    </Note>
  );
}
