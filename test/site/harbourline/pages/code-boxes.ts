import { type Html, html } from '../../web/html.ts';

/** Six boxes for one digit each; the page's script moves the focus, and without it they are six plain fields. */
export function codeBoxes(label: string, oneTimeCode: boolean): Html {
  const boxes = [1, 2, 3, 4, 5, 6].map(
    (
      place,
    ) => html`<input class="box" type="text" name="digit-${place}" maxlength="1" inputmode="numeric" pattern="[0-9]"
 aria-label="Digit ${place} of 6" autocomplete="${oneTimeCode && place === 1 ? 'one-time-code' : 'off'}" required>`,
  );
  return html`<fieldset class="boxes" data-boxes><legend>${label}</legend><div class="box-row">${boxes}</div></fieldset>`;
}

/** The code that the six boxes held. */
export function joinDigits(form: URLSearchParams): string {
  return [1, 2, 3, 4, 5, 6].map((place) => form.get(`digit-${place}`) ?? '').join('');
}
