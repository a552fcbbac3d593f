import type { Packet, Place } from '../engine/index.ts';
import type { Point } from '../layout/view.ts';
import type { TimelineStep } from './timeline.ts';

/** What is drawn of a trace at one instant: a function of trace, layout and t alone. */
export interface Frame {
  /** Index of the hop that runs or rests; -1 before the first. */
  readonly hop: number;
  /** How far along its way the packet is: 0 to 1; 1 while it rests. */
  readonly progress: number;
  readonly packet?: FramePacket;
  /** The way so far: whole for hops done, in part for the one that runs. */
  readonly path: readonly FramePath[];
  /** Places that the story has touched so far, and the one where the packet is. */
  readonly touched: readonly Place[];
  readonly at?: Place;
  /** A rewrite that is happening or has happened at a place: old value struck, new one shown. */
  readonly rewrites: readonly FrameRewrite[];
  /** Set from the last hop's end on. */
  readonly ended: boolean;
}

export interface FramePacket extends Point {
  readonly shape: 'http' | 'dns' | 'tcp' | 'udp';
  readonly reply: boolean;
  readonly packet: Packet;
  /** Opacity of a packet that is dropped fades; 1 else. */
  readonly strength: number;
}

export interface FramePath {
  readonly points: readonly Point[];
  readonly shape: FramePacket['shape'];
  readonly reply: boolean;
  readonly current: boolean;
  readonly step: TimelineStep;
}

export interface FrameRewrite {
  readonly place: Place;
  readonly field: 'destination' | 'source';
  readonly from: string;
  readonly to: string;
  readonly kind: 'DNAT' | 'SNAT' | 'restored';
  /** 0 to 1: struck through, then the new value in. */
  readonly progress: number;
}
