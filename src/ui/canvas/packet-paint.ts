import type { Frame, FramePacket, FramePath } from '../../scene/frame.ts';
import { packetOutline } from '../../scene/packet-shape.ts';
import type { Metrics } from '../../layout/metrics.ts';
import type { Point } from '../../layout/view.ts';

/** Colours as the page's theme has them now. */
export type Ink = Readonly<Record<'http' | 'dns' | 'tcp' | 'surface' | 'refused' | 'dropped' | 'line', string>>;

export function inkOf(style: CSSStyleDeclaration): Ink {
  const of = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    http: of('http'),
    dns: of('dns'),
    tcp: of('tcp'),
    surface: of('surface'),
    refused: of('refused'),
    dropped: of('dropped'),
    line: of('line'),
  };
}

/** Paints a frame in diagram coordinates: the way so far, how it ends, and the packet. `lit`: the way before is quiet. */
export function paint(
  context: CanvasRenderingContext2D,
  frame: Frame,
  metrics: Metrics,
  ink: Ink,
  lit: boolean = false,
): void {
  const before: Ink = lit ? { ...ink, http: ink.line, dns: ink.line, tcp: ink.line, refused: ink.line } : ink;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const path of frame.path) if (!path.current) paintPath(context, path, metrics, before);
  for (const path of frame.path) if (path.current) paintPath(context, path, metrics, ink);
  for (const { step, points, current } of frame.path) {
    if (step.hop.end === 'refused' && (frame.at || !current))
      paintBar(context, points, metrics, current ? ink : before);
  }
  if (frame.packet && frame.packet.strength > 0) paintPacket(context, frame.packet, metrics, ink);
}

const DASHES: Readonly<Record<FramePacket['shape'], readonly number[]>> = {
  http: [],
  tcp: [14, 6],
  udp: [14, 6],
  dns: [1, 7],
};

function paintPath(context: CanvasRenderingContext2D, path: FramePath, metrics: Metrics, ink: Ink): void {
  const { points, shape, reply, current, step } = path;
  const first = points[0];
  if (!first || points.length < 2) return;
  const wide = metrics.packet.width > 30 ? 5 : 4;
  context.strokeStyle = colourOf(shape, ink);
  context.lineWidth = reply ? wide * 0.5 : current ? wide : wide * 0.8;
  context.setLineDash([...DASHES[shape]]);
  context.beginPath();
  context.moveTo(first.x, first.y);
  for (let index = 1; index < points.length; index++) {
    const corner = points[index]!;
    const next = points[index + 1];
    if (next) context.arcTo(corner.x, corner.y, next.x, next.y, 5);
    else context.lineTo(corner.x, corner.y);
  }
  if (step.hop.end === 'dropped' && current && step.hop.from.kind === 'internet' && step.hop.to.kind === 'internet')
    context.setLineDash([1, 8]);
  if (step.hop.end === 'dropped' && current) fadeEnd(context, points, colourOf(shape, ink));
  context.stroke();
  context.setLineDash([]);
  context.lineWidth = reply ? 1.6 : 2.4;
  context.strokeStyle = colourOf(shape, ink);
  for (let index = 1; index < points.length; index++) chevron(context, points[index - 1]!, points[index]!, metrics);
}

/** What is dropped fades out over its last 90 units: nothing arrives. */
function fadeEnd(context: CanvasRenderingContext2D, points: readonly Point[], colour: string): void {
  const end = points.at(-1)!;
  const gradient = context.createRadialGradient(end.x, end.y, 6, end.x, end.y, 90);
  gradient.addColorStop(0, 'transparent');
  gradient.addColorStop(1, colour);
  context.strokeStyle = gradient;
}

/** The direction, near the middle of each straight run that is long enough: before it, so that an answer's has its own place. */
function chevron(context: CanvasRenderingContext2D, from: Point, to: Point, metrics: Metrics): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < metrics.packet.width * 2) return;
  const size = metrics.packet.height / 4;
  context.save();
  context.translate(from.x + (to.x - from.x) * 0.45, from.y + (to.y - from.y) * 0.45);
  context.rotate(Math.atan2(to.y - from.y, to.x - from.x));
  context.beginPath();
  context.moveTo(-size / 2, -size);
  context.lineTo(size / 2, 0);
  context.lineTo(-size / 2, size);
  context.stroke();
  context.restore();
}

/** The bar that a refused packet hits. */
function paintBar(context: CanvasRenderingContext2D, points: readonly Point[], metrics: Metrics, ink: Ink): void {
  const at = points.at(-1)!;
  const x = at.x + metrics.packet.width / 2 + 1;
  context.strokeStyle = ink.refused;
  context.lineWidth = 4;
  context.beginPath();
  context.moveTo(x, at.y - metrics.packet.height / 2 - 2);
  context.lineTo(x, at.y + metrics.packet.height / 2 + 2);
  context.stroke();
}

function paintPacket(context: CanvasRenderingContext2D, packet: FramePacket, metrics: Metrics, ink: Ink): void {
  const { width, height } = metrics.packet;
  const colour = colourOf(packet.shape, ink);
  context.save();
  context.translate(packet.x, packet.y);
  context.globalAlpha = packet.strength;
  outline(context, packet.shape, width, height);
  context.fillStyle = packet.reply ? ink.surface : colour;
  context.strokeStyle = packet.reply ? colour : ink.surface;
  context.lineWidth = packet.reply ? 3 : 1.5;
  context.fill();
  context.stroke();
  context.restore();
}

function outline(context: CanvasRenderingContext2D, shape: FramePacket['shape'], width: number, height: number): void {
  context.beginPath();
  for (const { x, y } of packetOutline(shape, width, height)) context.lineTo(x, y);
  context.closePath();
}

function colourOf(shape: FramePacket['shape'], ink: Ink): string {
  return shape === 'udp' ? ink.tcp : ink[shape];
}
