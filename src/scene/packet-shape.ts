import type { Packet } from '../engine/index.ts';
import type { Point } from '../layout/view.ts';
import type { FramePacket } from './frame.ts';

/** The packet's shape tells its protocol. */
export function shapeOf({ payload, protocol }: Packet): FramePacket['shape'] {
  switch (payload.kind) {
    case 'dns-query':
    case 'dns-answer':
      return 'dns';
    case 'http-request':
    case 'http-response':
      return 'http';
    case 'data':
      return protocol === 'UDP' ? 'udp' : 'tcp';
  }
}

/** Corners of a packet around its middle. HTTP is a tag with a nose, DNS a diamond, TCP a bar, UDP a bar with a notch. */
export function packetOutline(shape: FramePacket['shape'], width: number, height: number): Point[] {
  const x = width / 2;
  const y = height / 2;
  const bar = y - 2;
  switch (shape) {
    case 'http':
      return points([-x, -y], [x - y, -y], [x, 0], [x - y, y], [-x, y]);
    case 'dns':
      return points([0, -y - 2], [y + 4, 0], [0, y + 2], [-y - 4, 0]);
    case 'tcp':
      return points([-x, -bar], [x, -bar], [x, bar], [-x, bar]);
    case 'udp':
      return points([-x, -bar], [x, -bar], [x, bar], [-x, bar], [-x + bar, 0]);
  }
}

function points(...corners: readonly (readonly [number, number])[]): Point[] {
  return corners.map(([x, y]) => ({ x, y }));
}

/** Its colour tells it too: UDP has that of TCP. */
export function hueOf(shape: FramePacket['shape']): 'http' | 'dns' | 'tcp' {
  return shape === 'udp' ? 'tcp' : shape;
}
