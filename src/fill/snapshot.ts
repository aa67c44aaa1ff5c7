/** What the probe finds in one document: everything a person would judge by, and nothing that the user typed. */
export interface PageSnapshot {
  readonly title: string;
  readonly lang: string;
  /** Parts of the page that fields and texts belong to; index 0 is the page itself. */
  readonly scopes: readonly PageScope[];
  /** In document order, shadow roots included. */
  readonly fields: readonly PageField[];
  /** In document order. `order` is shared with the fields. */
  readonly texts: readonly PageText[];
}

/** A form, a dialog or another part of the page with a purpose of its own. */
export interface PageScope {
  readonly parent: number;
  readonly kind: 'page' | 'form' | 'dialog' | 'search' | 'section' | 'aside';
  /** Its identifiers: id, name, class and the path of a form's action. */
  readonly names: string;
}

/** A piece of visible text, or a picture that could be a captcha or a QR code. */
export interface PageText {
  readonly order: number;
  readonly scope: number;
  readonly kind: 'heading' | 'text' | 'link' | 'button' | 'submit' | 'image';
  readonly text: string;
  /** CSS pixels; pictures only. */
  readonly width?: number;
  readonly height?: number;
}

/** A place where text can be typed. */
export interface PageField {
  /** The probe finds the element by it. */
  readonly index: number;
  readonly order: number;
  readonly scope: number;
  /** Counts the forms of the document that fields belong to, as the browser ties them; absent for a field without a form. */
  readonly form?: number;
  readonly tag: 'input' | 'textarea' | 'editable';
  /** As the browser understands it: an unknown or missing type is `text`. */
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly className: string;
  /** Names and values of data attributes. */
  readonly data: string;
  /** Identifiers and accessible names of the nearest ancestors and shadow hosts. */
  readonly around: string;
  readonly autocomplete: string;
  readonly inputmode: string;
  readonly pattern: string;
  readonly maxlength?: number;
  readonly size?: number;
  /** Of a number field. */
  readonly max: string;
  readonly placeholder: string;
  readonly title: string;
  readonly label: string;
  readonly ariaLabel: string;
  readonly described: string;
  /** CSS pixels, in the document's viewport. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** It takes part in the layout at all. */
  readonly rendered: boolean;
  /** A person sees it, or would after scrolling. */
  readonly visible: boolean;
  /** It would be seen if nothing else on the page covered it. */
  readonly covered?: true;
  /** It is not seen, but the page draws a row of boxes in its place, and those are. */
  readonly drawn?: true;
  /** Neither disabled nor read-only, except an empty field that may open when it gets the focus. */
  readonly editable: boolean;
  /** `ours`: what Latchkey filled, unchanged. `page`: what came with the page. `something` may have been typed. */
  readonly holds: 'nothing' | 'ours' | 'page' | 'something';
  /** Where its form would send it, by its action or any of its buttons, beside the document's own origin: origins, or a scheme without one. */
  readonly postsTo?: readonly string[];
}
