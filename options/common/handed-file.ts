/** A file that was chosen on one screen and belongs on another, which takes it over once. */
export interface HandedFile {
  readonly to: 'import' | 'restore' | 'keys';
  readonly name: string;
  readonly bytes: Uint8Array;
}
