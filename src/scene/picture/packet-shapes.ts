import type { Metrics } from '../../layout/metrics.ts';
import type { Point } from '../../layout/view.ts';
import type { Frame, FramePacket, FramePath } from '../frame.ts';
import { hueOf, packetOutline } from '../packet-shape.ts';
import type { PictureShape } from './picture.ts';
import { group, path } from './shapes.ts';

const DASHES: Readonly<Record<FramePacket['shape'], readonly number[]>> = {
  http: [],
  tcp: [14, 6],
  udp: [14, 6],
  dns: [1, 7],
};

/** The way so far, how it ends, and the packet. */
export function packetShapes(frame: Frame, metrics: Metrics): PictureShape[] {
  const { packet } = frame;
  return [
    ...frame.path.filter(({ current }) => !current).flatMap((each) => wayShapes(each, metrics)),
    ...frame.path.filter(({ current }) => current).flatMap((each) => wayShapes(each, metrics)),
    ...frame.path
      .filter(({ step, current }) => step.hop.end === 'refused' && (frame.at !== undefined || !current))
      .flatMap(({ points }) => bar(points, metrics)),
    ...(packet && packet.strength > 0 ? [packetShape(packet, metrics)] : []),
  ];
}

function wayShapes({ points, shape, reply, current, step }: FramePath, metrics: Metrics): PictureShape[] {
  const end = points.at(-1);
  if (!end || points.length < 2) return [];
  const stroke = hueOf(shape);
  const wide = metrics.packet.width > 30 ? 5 : 4;
  const line = reply ? wide * 0.5 : current ? wide : wide * 0.8;
  const { from, to } = step.hop;
  const lost = step.hop.end === 'dropped' && current;
  const outside = lost && from.kind === 'internet' && to.kind === 'internet';
  const dash = outside ? [1, 8] : DASHES[shape];
  const chevrons = points.slice(1).map((point, index) => chevron(points[index]!, point, metrics));
  return [
    path(rounded(points), {
      stroke,
      line,
      round: true,
      ...(dash.length > 0 ? { dash } : {}),
      // What is dropped fades out over its last 90 units: nothing arrives.
      ...(lost ? { fade: { x: end.x, y: end.y, from: 6, to: 90 } } : {}),
    }),
    ...(chevrons.some((each) => each !== '')
      ? [path(chevrons.join(''), { stroke, line: reply ? 1.6 : 2.4, round: true })]
      : []),
  ];
}

/** A way with round corners. */
function rounded(points: readonly Point[]): string {
  const first = points[0]!;
  let d = `M${at(first)}`;
  for (let index = 1; index < points.length; index++) {
    const corner = points[index]!;
    const next = points[index + 1];
    const before = points[index - 1]!;
    const into = next ? Math.min(5, distance(before, corner) / 2, distance(corner, next) / 2) : 0;
    if (!next || into < 0.5) d += `L${at(corner)}`;
    else d += `L${at(towards(corner, before, into))}Q${at(corner)} ${at(towards(corner, next, into))}`;
  }
  return d;
}

/** The direction, near the middle of each straight run that is long enough: before it, so that an answer's has its own place. */
function chevron(from: Point, to: Point, metrics: Metrics): string {
  const length = distance(from, to);
  if (length < metrics.packet.width * 2) return '';
  const size = metrics.packet.height / 4;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const middle = { x: from.x + (to.x - from.x) * 0.45, y: from.y + (to.y - from.y) * 0.45 };
  const on = (ahead: number, aside: number): string =>
    at({ x: middle.x + along.x * ahead - along.y * aside, y: middle.y + along.y * ahead + along.x * aside });
  return `M${on(-size / 2, -size)}L${on(size / 2, 0)}L${on(-size / 2, size)}`;
}

/** The bar that a refused packet hits. */
function bar(points: readonly Point[], metrics: Metrics): PictureShape[] {
  const end = points.at(-1);
  if (!end) return [];
  const x = end.x + metrics.packet.width / 2 + 1;
  const half = metrics.packet.height / 2 + 2;
  return [
    path(`M${at({ x, y: end.y - half })}L${at({ x, y: end.y + half })}`, { stroke: 'refused', line: 4, round: true }),
  ];
}

function packetShape({ x, y, shape, reply, strength }: FramePacket, metrics: Metrics): PictureShape {
  const { width, height } = metrics.packet;
  const corners = packetOutline(shape, width, height);
  const d = `M${corners.map(at).join('L')}Z`;
  const colour = hueOf(shape);
  const ink = reply
    ? ({ fill: 'surface', stroke: colour, line: 3 } as const)
    : ({ fill: colour, stroke: 'surface', line: 1.5 } as const);
  return group([path(d, { ...ink, round: true })], { at: { x, y }, ...(strength < 1 ? { opacity: strength } : {}) });
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

/** Hundredths of a unit are not seen. */
function short(value: number): number {
  return Math.round(value * 100) / 100;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}
