/** Words of presenter mode. They are loaded with it. */
export interface PresenterMessages {
  readonly title: string;
  readonly leave: string;
  readonly controls: string;
  readonly next: string;
  readonly previous: string;
  readonly showAnswer: string;
  readonly hideAnswer: string;
  readonly spotlight: string;
  readonly byHop: string;
  readonly notes: string;
  readonly black: string;
  /** Of a screen that is black, for who does not see it. */
  readonly isBlack: string;
  /** The request that is shown. */
  readonly request: (from: string, method: string, url: string) => string;
  readonly step: (number: number, count: number) => string;
  /** Nothing was sent yet, and the next key sends. */
  readonly nextSends: string;
  readonly nothingToSend: string;
  /** Stands for the number of hops while their end is hidden. */
  readonly hop: (number: number) => string;
  /** The request stands before its first hop. */
  readonly beforeFirst: string;
  readonly ownNotes: string;
  readonly ownNotesHint: string;
  readonly notKept: string;
  /** What the keys do, for the first seconds. */
  readonly hint: string;
  readonly keysTitle: string;
  readonly keys: readonly { readonly keys: readonly string[]; readonly what: string }[];
}
