/** A file as a `data:` address, put there when the extension is built. */
declare module '*.wasm?url&inline' {
  const address: string;

  // biome-ignore lint/style/noDefaultExport: this is what the bundler makes of a file.
  export { address as default };
}
