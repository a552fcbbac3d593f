import type { DropReason, Packet } from '../engine/index.ts';

/** Words of the time line, and of what the packet carries. */
export interface PlaybackMessages {
  /** Name of the slider over the whole time. */
  readonly time: string;
  readonly beforeFirst: string;
  readonly hopAt: (number: number, count: number, place: string) => string;
  readonly loop: string;
  readonly help: string;
  /** What the keys do: the keys as they are printed on a keyboard, and what they are for. */
  readonly keys: readonly { readonly keys: readonly string[]; readonly what: string }[];
  /** Where the keys work. */
  readonly keysHint: string;
  /** Name of the line that tells what the packet carries. */
  readonly packet: string;
  readonly noPacket: string;
  /** In a few characters, as one would write it on the packet. */
  readonly carries: (packet: Pick<Packet, 'protocol' | 'payload'>, port: string, reply: boolean) => string;
  readonly source: string;
  readonly destination: string;
  /** The same as short as can be. */
  readonly short: { readonly source: string; readonly destination: string };
  /** How the way of a packet ended, in a word. */
  readonly end: { readonly refused: string; readonly dropped: string };
  /** Why, in a word or two. */
  readonly reason: Readonly<Record<DropReason, string>>;
}
