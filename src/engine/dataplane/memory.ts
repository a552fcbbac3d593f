/** What Nodes and proxies remember between requests. Plain data, so that a trace can keep the one before it. */
export interface Memory {
  /** Requests sent so far. */
  readonly requests: number;
  /** Session affinity, each Node for itself: `node-1 Service/default/web:http 10.244.1.5` -> endpoint and when last used. */
  readonly affinity: Readonly<Record<string, { readonly endpoint: string; readonly at: number }>>;
  /** Whose turn it is, by proxy and backend: the place in the round of who comes next. */
  readonly turns: Readonly<Record<string, number>>;
  /** Seconds since the first request; 0 where nobody counts. Affinity that is too old is forgotten. */
  readonly now?: number;
}

export const NO_MEMORY: Memory = { requests: 0, affinity: {}, turns: {} };

/** Memory while a request is under way: reads what was, keeps what becomes. */
export interface Recollection {
  /** The endpoint that a client was sent to before, unless that is longer ago than `timeout` seconds. */
  affinity(key: string, timeout: number): string | undefined;
  /** Who comes next in a round; undefined where no round has begun. */
  turn(key: string): number | undefined;
  keepAffinity(key: string, endpoint: string): void;
  keepTurn(key: string, next: number): void;
}

/** For `explore`: what happened before counts where it is certain (affinity), and nothing is kept. */
export function onlyReading(memory: Memory): Recollection {
  return {
    affinity: (key, timeout) => remembered(memory, key, timeout),
    // Others went round meanwhile: one request may find the round anywhere.
    turn: () => undefined,
    keepAffinity: () => {},
    keepTurn: () => {},
  };
}

/** For `send`: also keeps; `next` is the memory after the request. `anyTurn`: begins each round wherever the draw says. */
export function keeping(memory: Memory, anyTurn = false): Recollection & { next(): Memory } {
  const at = memory.now ?? 0;
  // Copied only where something is kept: most requests leave no trace here.
  let affinity: Record<string, Memory['affinity'][string]> | undefined;
  let turns: Record<string, number> | undefined;
  return {
    affinity: (key, timeout) => remembered(affinity ? { ...memory, affinity } : memory, key, timeout),
    turn: (key) => (anyTurn ? undefined : (turns ?? memory.turns)[key]),
    keepAffinity: (key, endpoint) => {
      (affinity ??= { ...memory.affinity })[key] = { endpoint, at };
    },
    keepTurn: (key, next) => {
      (turns ??= { ...memory.turns })[key] = next;
    },
    next: () => ({
      ...memory,
      requests: memory.requests + 1,
      affinity: affinity ?? memory.affinity,
      turns: turns ?? memory.turns,
    }),
  };
}

function remembered(memory: Memory, key: string, timeout: number): string | undefined {
  const found = memory.affinity[key];
  return found && (memory.now ?? 0) - found.at < timeout ? found.endpoint : undefined;
}
