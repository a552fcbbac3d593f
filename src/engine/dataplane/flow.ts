import type { Protocol } from '../net/port.ts';
import type { SocketAddress } from './trace.ts';

/** The addresses of a packet: what rules match and rewrite. */
export interface Flow {
  readonly protocol: Protocol;
  readonly source: SocketAddress;
  readonly destination: SocketAddress;
}

export function sameSocket(a: SocketAddress, b: SocketAddress): boolean {
  return a.ip === b.ip && a.port === b.port;
}
