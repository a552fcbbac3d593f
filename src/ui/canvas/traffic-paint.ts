import { packetOutline } from '../../scene/packet-shape.ts';
import type { TrafficBadge, TrafficMark } from '../../scene/traffic.ts';
import { inkOf, type Ink } from './packet-paint.ts';

/** Colours and letters as the page has them now. */
export interface TrafficInk extends Ink {
  readonly ok: string;
  readonly text: string;
  readonly family: string;
}

/** Sizes in diagram units. A number has the room in which a packet rests, beside the words. */
const MARK = { width: 16, height: 11 };
const BADGE = { height: 18, least: 22, pad: 6, font: 13 };
/** A picture that is drawn larger has smaller numbers, which are read as well. */
const SMALLEST = 0.8;

export function trafficInkOf(style: CSSStyleDeclaration): TrafficInk {
  const of = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return { ...inkOf(style), ok: of('ok'), text: of('text'), family: style.fontFamily };
}

/** Paints many small packets in diagram coordinates, and how many have come to whom. */
export function paintTraffic(
  context: CanvasRenderingContext2D,
  marks: readonly TrafficMark[],
  badges: readonly TrafficBadge[],
  ink: TrafficInk,
  zoom: number,
): void {
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const size = Math.min(Math.max(1 / zoom, SMALLEST), 1);
  for (const badge of badges) paintBadge(context, badge, ink, size);
  for (const mark of marks) paintMark(context, mark, ink);
  context.globalAlpha = 1;
}

function paintMark(context: CanvasRenderingContext2D, mark: TrafficMark, ink: TrafficInk): void {
  const { x, y, shape, strength, ended } = mark;
  context.globalAlpha = strength;
  context.save();
  context.translate(x, y);
  if (ended === 'refused') paintCross(context, ink);
  else {
    const colour = shape === 'udp' ? ink.tcp : ink[shape];
    context.beginPath();
    for (const corner of packetOutline(shape, MARK.width, MARK.height)) context.lineTo(corner.x, corner.y);
    context.closePath();
    context.fillStyle = ended === 'dropped' ? ink.surface : colour;
    context.strokeStyle = ended === 'dropped' ? ink.dropped : ink.surface;
    context.lineWidth = ended === 'dropped' ? 2 : 1;
    context.setLineDash(ended === 'dropped' ? [3, 3] : []);
    context.fill();
    context.stroke();
    context.setLineDash([]);
  }
  context.restore();
}

function paintCross(context: CanvasRenderingContext2D, ink: TrafficInk): void {
  for (const [colour, width] of [
    [ink.surface, 6],
    [ink.refused, 3],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(-5, -5);
    context.lineTo(5, 5);
    context.moveTo(5, -5);
    context.lineTo(-5, 5);
    context.stroke();
  }
}

function paintBadge(
  context: CanvasRenderingContext2D,
  { x, y, count }: TrafficBadge,
  ink: TrafficInk,
  size: number,
): void {
  const text = count < 1000 ? String(count) : `${Math.floor(count / 100) / 10}k`;
  context.globalAlpha = 1;
  context.font = `600 ${BADGE.font * size}px ${ink.family}`;
  const height = BADGE.height * size;
  const width = Math.max(BADGE.least * size, context.measureText(text).width + BADGE.pad);
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, height / 2);
  context.fillStyle = ink.surface;
  context.strokeStyle = ink.ok;
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
  context.fillStyle = ink.text;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, x, y + 0.5);
}
