/** Words of what stands around the picture: its views, its tools, its legend, going to an object. */
export interface PictureMessages {
  /** Name of the toolbar. */
  readonly tools: string;
  readonly view: string;
  readonly views: { readonly nodes: string; readonly concept: string };
  /** What each view shows, for whoever hesitates. */
  readonly viewHints: { readonly nodes: string; readonly concept: string };
  readonly search: {
    readonly button: string;
    readonly title: string;
    readonly field: string;
    readonly hint: string;
    readonly nothing: string;
    readonly found: (count: number) => string;
    readonly close: string;
  };
  readonly more: string;
  readonly minimap: string;
  readonly foldAll: string;
  /** Shows the page to a room. */
  readonly present: string;
  readonly legend: {
    readonly button: string;
    readonly title: string;
    readonly close: string;
    readonly packets: string;
    readonly shapes: { readonly http: string; readonly dns: string; readonly tcp: string; readonly udp: string };
    readonly reply: string;
    readonly ends: string;
    readonly marks: { readonly ok: string; readonly refused: string; readonly dropped: string };
    readonly boxes: string;
    readonly kinds: {
      readonly pod: string;
      readonly 'cluster-dns': string;
      readonly 'ingress-controller': string;
      readonly 'load-balancer': string;
      readonly internet: string;
      readonly 'upstream-dns': string;
    };
    readonly ready: string;
    readonly notReady: string;
    readonly service: string;
    readonly slot: string;
    readonly gate: string;
  };
  /** The pill at the cluster's border: the Nodes' own network. */
  readonly nodesFacts: (names: readonly string[]) => string;
  /** Nodes that do not fit, in one column. */
  readonly foldedNodes: (count: number) => string;
  readonly foldedPods: (count: number) => string;
  readonly fewerNodes: string;
  readonly workloadFacts: (kind: string, name: string, ready: number, count: number) => string;
  readonly foldWorkload: (name: string) => string;
  /** `:30080` in front of a Service. */
  readonly nodePortOfAll: (service: string, ports: readonly number[]) => string;
}
