/** What is used of a package that has no types of its own. */
declare module 'subset-font' {
  export default function subset(
    font: Uint8Array,
    letters: string,
    options: { readonly targetFormat: 'woff2' | 'sfnt' },
  ): Promise<Buffer>;
}
