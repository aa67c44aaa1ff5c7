/** What a field wants. `device-code`: the code that another device shows, which signs that device in. `split`: one character of a code, or half of it; the fields of its `group` in order make up the whole. */
export type FieldKind = 'code' | 'split' | 'recovery' | 'sent-code' | 'device-code' | 'other';

/** The engine's decision on one field, or on one row of boxes (then `field` is its first). */
export interface Verdict {
  /** `PageField.index`. */
  readonly field: number;
  readonly kind: FieldKind;
  /** 0 to 1. */
  readonly confidence: number;
  /** Points for and against it, in the order of the rules. */
  readonly reasons: readonly string[];
  /** Indices of the boxes in typing order. */
  readonly group?: readonly number[];
  /** Its place, from 1, among fields that want codes one after the other, such as the first and the next. */
  readonly order?: number;
  /** The field says that it takes a recovery code as well. */
  readonly either: boolean;
  /** A person cannot see it. */
  readonly unseen: boolean;
}
