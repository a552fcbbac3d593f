/** The few words that `<kube-hop>` has itself, before its frame speaks and on paper. */
export interface ElementMessages {
  /** The frame's name, where the page gives it none. */
  readonly title: string;
  /** Of the link to the scene. */
  readonly open: string;
  readonly wrongAddress: string;
  /** The file of a scene was not got. */
  readonly notLoaded: (address: string) => string;
}
