/** What Nodes and proxies remember between requests. Plain data, so that a trace can keep the one before it. */
export interface Memory {
  /** Requests sent so far. */
  readonly requests: number;
  /** Session affinity, each Node for itself: `node-1 Service/default/web:http 10.244.1.5` -> endpoint and when last used. */
  readonly affinity: Readonly<Record<string, { readonly endpoint: string; readonly at: number }>>;
  /** Whose turn it is, by proxy and backend: a count of what went round so far. */
  readonly turns: Readonly<Record<string, number>>;
}

export const NO_MEMORY: Memory = { requests: 0, affinity: {}, turns: {} };
