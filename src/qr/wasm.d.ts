/** A file that the build inlines as a `data:` address. */
declare module '*.wasm?url&inline' {
  const address: string;

  // biome-ignore lint/style/noDefaultExport: this is what the bundler makes of a file.
  export { address as default };
}
