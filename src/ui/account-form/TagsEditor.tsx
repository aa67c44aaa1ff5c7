import { X } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { LIMITS } from '../../messages/limits.ts';
import { hiddenProblemOf } from '../hidden-character.ts';
import { Icon } from '../Icon.tsx';
import { lengthProblemOf } from '../length-limit.ts';
import { accountFormText } from '../strings/account-form.ts';

/** The tags of an account: Enter or a comma adds one. */
export function TagsEditor(props: {
  readonly tags: readonly string[];
  readonly onTags: (tags: readonly string[]) => void;
}) {
  const { tags, onTags } = props;
  const [typed, setTyped] = useState('');
  const noteId = useId();
  const text = accountFormText.tags;
  const problem = lengthProblemOf(typed.trim(), LIMITS.tag) ?? hiddenProblemOf(typed);
  const add = () => {
    const tag = typed.trim();
    if (problem !== undefined) return;
    if (tag !== '' && !tags.includes(tag)) onTags([...tags, tag]);
    setTyped('');
  };
  return (
    <fieldset class="field">
      <legend class="label">{text.label}</legend>
      <div class="tag-box">
        {tags.map((tag) => (
          <span class="chip" key={tag}>
            {tag}
            <button
              type="button"
              aria-label={text.remove(tag)}
              onClick={() => onTags(tags.filter((other) => other !== tag))}
            >
              <Icon of={X} size="small" />
            </button>
          </span>
        ))}
        <input
          type="text"
          aria-label={text.add}
          placeholder={tags.length === 0 ? text.placeholder : ''}
          autocomplete="off"
          aria-invalid={problem === undefined ? undefined : 'true'}
          aria-describedby={problem === undefined ? undefined : noteId}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ',') {
              event.preventDefault();
              add();
            } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
              onTags(tags.slice(0, -1));
            }
          }}
        />
      </div>
      {problem !== undefined && (
        <p class="problem" role="alert" id={noteId}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
