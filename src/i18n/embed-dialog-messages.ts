/** Words of the dialog that tells how to put a scene into a page or a deck. */
export interface EmbedDialogMessages {
  readonly title: string;
  readonly close: string;
  /** The frame's name in the snippet, and of the preview. */
  readonly frameTitle: string;
  readonly preview: string;

  readonly shows: {
    readonly heading: string;
    readonly scene: string;
    readonly lesson: string;
    readonly example: string;
  };
  readonly parts: {
    readonly heading: string;
    readonly story: string;
    readonly controls: string;
    readonly editor: string;
  };
  readonly playing: {
    readonly heading: string;
    readonly autoplay: string;
    readonly loop: string;
    /** It stands at a hop instead of playing. */
    readonly start: string;
    readonly fromStart: string;
    readonly beforeFirst: string;
    readonly atHop: (hop: number, of: number) => string;
  };
  readonly keys: { readonly label: string; readonly deck: string; readonly steps: string };
  readonly theme: { readonly label: string; readonly system: string; readonly light: string; readonly dark: string };
  readonly language: { readonly label: string; readonly reader: string };
  readonly view: { readonly label: string; readonly nodes: string; readonly concept: string };
  readonly size: { readonly label: string; readonly fill: string };
  /** A picture for paper, in a file beside the page. */
  readonly poster: {
    readonly use: string;
    readonly hint: string;
    readonly save: (file: string) => string;
    readonly failed: string;
  };

  readonly places: {
    readonly heading: string;
    readonly iframe: string;
    readonly element: string;
    readonly reveal: string;
    readonly marp: string;
    readonly slidev: string;
    readonly wordpress: string;
    readonly pictures: string;
  };
  /** What to know of each place, beside its snippet. */
  readonly notes: {
    readonly iframe: string;
    readonly element: string;
    readonly reveal: string;
    readonly marp: string;
    readonly slidev: string;
    /** Above what goes into `index.html`. */
    readonly slidevHead: string;
    readonly wordpress: string;
    readonly pictures: string;
    readonly toPictures: string;
  };
  readonly snippet: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;

  /** The scene is too long for an address that goes through other hands. */
  readonly tooLong: (letters: number, most: number, file: string) => string;
  readonly noFrame: string;
  readonly saveFile: (file: string) => string;
  /** The page was opened from a disk: nobody else has its address. */
  readonly fromDisk: string;
}
