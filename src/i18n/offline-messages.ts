/** Words of the dialog that puts the page, with the scene in it, into one file. Loaded with it. */
export interface OfflineMessages {
  readonly title: string;
  readonly close: string;
  readonly what: string;
  readonly forms: {
    readonly heading: string;
    readonly scene: { readonly name: string; readonly hint: string };
    readonly full: { readonly name: string; readonly hint: string };
  };
  /** What a file weighs, of a million bytes each. */
  readonly size: (megabytes: number) => string;
  readonly letters: (megabytes: number) => string;
  readonly lettersHint: string;
  readonly download: (megabytes: number) => string;
  readonly looking: string;
  /** How much of it has come. */
  readonly fetching: (part: number, whole: number) => string;
  readonly saved: (file: string) => string;
  readonly notFetched: string;
  /** The page was put up without what a file is made of. */
  readonly noTemplates: string;
  /** The page that is open is a file itself, and holds no smaller one. */
  readonly ownSource: string;
  /** In the place of the editor, where a file holds none. */
  readonly noEditor: string;
}
