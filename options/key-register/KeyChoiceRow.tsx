import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RegisterKey } from '../../src/messages/key-register.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { TextField } from '../../src/ui/Field.tsx';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import { keyOption } from '../common/key-option.ts';
import { choiceOf, type KeyChoice, optionOf } from './key-choice.ts';

/** One name of a list: what the list says of it, and which security key it is. */
export function KeyChoiceRow(props: {
  readonly name: string;
  readonly keys: readonly RegisterKey[];
  readonly choice: KeyChoice;
  readonly onChoice: (choice: KeyChoice) => void;
  readonly children: ComponentChildren;
}) {
  const { name, keys, choice, onChoice } = props;
  const text = keyRegisterText.review;
  // A list and a vault may have hundreds of keys each, so a row lists all of them only once the user turns to it.
  const [isListed, setListed] = useState(false);
  const list = () => setListed(true);
  const listed = isListed ? keys : keys.filter(({ id }) => choice.is === 'known' && id === choice.id);
  return (
    <li data-skipped={choice.is === 'skip' ? '' : undefined}>
      <div class="register-what">
        <strong>{name}</strong>
        {props.children}
      </div>
      <div class="register-which">
        <select
          class="input"
          aria-label={text.which(name)}
          value={optionOf(choice)}
          onFocus={list}
          onPointerEnter={list}
          onChange={(event) => onChoice(choiceOf(event.currentTarget.value, name))}
        >
          {listed.map((key) => (
            <option key={key.id} value={key.id}>
              {keyOption(key)}
            </option>
          ))}
          <option value="new">{text.newKey}</option>
          <option value="skip">{text.skip}</option>
        </select>
        {choice.is === 'new' && (
          <TextField
            label={text.newName(name)}
            limit={LIMITS.name}
            isName
            value={choice.label}
            onValue={(label) => onChoice({ is: 'new', label })}
            problem={choice.label.trim() === '' ? text.nameMissing : undefined}
          />
        )}
      </div>
    </li>
  );
}
