import type { Packet, Place, Trace } from '../engine/index.ts';
import { placeKey } from '../layout/place-key.ts';
import type { Layout, Point } from '../layout/view.ts';
import { packetAt } from './carried.ts';
import { shapeOf } from './packet-shape.ts';
import { rewritesOf } from './rewrite.ts';
import { BOUNCE, FADE, NEW_VALUE, STRIKE, stepAt, type Timeline, type TimelineStep } from './timeline.ts';
import { stopOf } from './stop.ts';
import { along, lengthOf, pointAt } from './way.ts';

/** What frames are made of: one trace, planned, in one layout. */
export interface Scene {
  readonly trace: Trace;
  readonly layout: Layout;
  /** With the ways of `layout`. */
  readonly timeline: Timeline;
  readonly reducedMotion: boolean;
}

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

/** What is drawn at t. Pause, scrub, film and test are this one call. */
export function frameAt(scene: Scene, t: number): Frame {
  const { steps } = scene.timeline;
  const step = stepAt(scene.timeline, t);
  if (!step) return { hop: -1, progress: 0, path: [], touched: [], rewrites: [], ended: false };
  // At 0 nothing has left yet, also where the packet jumps.
  const arrived = t >= step.arrival && t > 0;
  const progress = step.arrival > step.start ? eased(t, step.start, step.arrival) : Number(arrived);
  const ended = arrived && step.index === steps.length - 1;
  const shown = steps.slice(0, step.index + 1).filter((each) => isOfSameStory(each, step));
  return {
    hop: step.index,
    progress,
    packet: framePacket(scene, step, t, progress),
    path: shown.map((each) => ({
      points: each === step ? along(each.way, progress) : each.way,
      shape: shapeOf(each.hop.before),
      reply: each.direction === 'back',
      current: each === step,
      step: each,
    })),
    touched: touchedBy(steps.slice(0, step.index + 1), arrived),
    ...(arrived ? { at: stopOf(step.hop) } : {}),
    rewrites: latestPerPlace(
      // What stays in the end is what was made of the request: that is what the story is about.
      shown.filter((each) => (each !== step || arrived) && !(ended && each.direction === 'back')),
      t,
      scene.reducedMotion,
    ),
    ended,
  };
}

/** A lookup that is over leaves the picture when the next exchange begins; what a proxy asks belongs to the whole. */
function isOfSameStory(step: TimelineStep, now: TimelineStep): boolean {
  return step.exchange[0] === now.exchange[0];
}

function framePacket(scene: Scene, step: TimelineStep, t: number, progress: number): FramePacket {
  const { hop, way, arrival } = step;
  const since = t - arrival;
  const bounce =
    hop.end === 'refused' && !scene.reducedMotion && since > 0 && since < BOUNCE
      ? 24 * Math.sin((Math.PI * since) / BOUNCE)
      : 0;
  const length = lengthOf(way);
  const { x, y } = pointAt(way, length === 0 ? 1 : progress - bounce / length);
  return {
    x,
    y,
    shape: shapeOf(hop.before),
    reply: step.direction === 'back',
    packet: packetAt(step, t, scene.reducedMotion),
    strength: hop.end === 'dropped' && since >= 0 ? (scene.reducedMotion ? 0 : 1 - Math.min(since / FADE, 1)) : 1,
  };
}

function touchedBy(steps: readonly TimelineStep[], arrived: boolean): Place[] {
  const places = new Map<string, Place>();
  steps.forEach(({ hop }, index) => {
    // What is decided at a place touches it, also where its word keeps the packet from coming there.
    const reached = arrived || index < steps.length - 1 ? [hop.from, hop.to] : [hop.from];
    for (const place of reached) places.set(placeKey(place), place);
  });
  return [...places.values()];
}

function latestPerPlace(steps: readonly TimelineStep[], t: number, atOnce: boolean): FrameRewrite[] {
  const latest = new Map<string, FrameRewrite[]>();
  for (const { hop, arrival } of steps) {
    const progress = atOnce ? 1 : Math.min(Math.max((t - arrival) / (STRIKE + NEW_VALUE), 0), 1);
    const rewrites = rewritesOf(hop).map((rewrite) => ({ ...rewrite, place: hop.to, progress }));
    if (rewrites.length > 0) latest.set(placeKey(hop.to), rewrites);
  }
  return [...latest.values()].flat();
}

/** Even speed with 80 ms of ease at both ends: the packet starts and stops softly. */
function eased(t: number, start: number, arrival: number): number {
  const time = arrival - start;
  const ease = Math.min(80, time / 2);
  const at = Math.min(Math.max(t - start, 0), time);
  const speed = 1 / (time - ease);
  if (at < ease) return (speed * at * at) / (2 * ease);
  if (at > time - ease) return 1 - (speed * (time - at) ** 2) / (2 * ease);
  return speed * (at - ease / 2);
}
