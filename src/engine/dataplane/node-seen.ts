import type { ObjectRef } from '../api/kind.ts';
import { Recorder } from './recorder.ts';
import type { Exchange, Hop, Place, Trace } from './trace.ts';

/** Writes nothing down but the first Node that a packet comes to: for what is run often, and only counted. */
export class NodeSeen extends Recorder {
  node: ObjectRef | undefined;
  #watching = false;

  /** Another stage begins, in which a first Node may be come to, or cannot. */
  begin(watching: boolean): void {
    this.node = undefined;
    this.#watching = watching;
  }

  override get depth(): number {
    return 0;
  }

  /** An address that does not answer is given up with its Node. */
  override open(kind: Exchange['kind']): void {
    if (kind !== 'lookup' && this.#watching) this.node = undefined;
  }

  override arrive(to: Place): void {
    if (this.#watching && 'node' in to) this.node ??= to.node;
  }

  override decide(): void {}
  override leave(): void {}
  override end(): void {}
  override close(): void {}
}

/** The Node at which a client's packet came to the cluster; none where it never did. */
export function entryOf({ exchanges }: Trace): ObjectRef | undefined {
  const last = exchanges.at(-1);
  return last?.kind === 'lookup' ? undefined : last && firstNode(last);
}

function firstNode({ there, within }: Exchange): ObjectRef | undefined {
  const own = there.map(({ to }: Hop) => to).find((place) => 'node' in place);
  if (own && 'node' in own) return own.node;
  for (const inner of within) {
    const node = firstNode(inner);
    if (node !== undefined) return node;
  }
  return undefined;
}
