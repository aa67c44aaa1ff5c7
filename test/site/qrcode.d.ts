// The part of `qrcode` 1.5 that the playground calls; the package ships no types.
declare module 'qrcode' {
  interface Options {
    readonly errorCorrectionLevel?: 'L' | 'M' | 'Q' | 'H';
    readonly margin?: number;
    readonly width?: number;
    readonly color?: { readonly dark?: string; readonly light?: string };
  }
  export function toDataURL(text: string, options?: Options): Promise<string>;
  function drawText(text: string, options: Options & { readonly type: 'svg' }): Promise<string>;

  export { drawText as toString };
}
