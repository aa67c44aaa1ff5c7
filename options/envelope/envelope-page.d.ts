/** The page that opens an envelope, as one text; tools/build/opener.mjs makes it of `opener/`. */
declare module 'virtual:envelope-page' {
  export const envelopePage: string;
}
