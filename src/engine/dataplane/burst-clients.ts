import type { ClientRequest } from './trace.ts';

/** Who sends a burst from outside: one client again and again, or another one each time. */
export type BurstClients = 'one' | 'many';

/** Addresses that a /24 has for hosts. */
const IN_TEST_NET = 254;

/**
 * A request from outside as the client of that number sends it. Addresses are those for documentation (192.0.2.0/24, RFC 5737;
 * 2001:db8::/32, RFC 3849), and behind them those for load tests (198.18.0.0/15, RFC 2544: its upper half, as the Nodes
 * have addresses in the lower one).
 */
export function asClient(request: ClientRequest, number: number): ClientRequest {
  return { ...request, from: { kind: 'internet', address: addressOf(number, request.url.includes('[')) } };
}

function addressOf(number: number, isIPv6: boolean): string {
  const index = number % (IN_TEST_NET + 0x10000);
  if (isIPv6) return `2001:db8::1:${(index + 1).toString(16)}`;
  if (index < IN_TEST_NET) return `192.0.2.${index + 1}`;
  const rest = index - IN_TEST_NET;
  return `198.19.${rest >> 8}.${rest & 255}`;
}

/** Which of the blocks that addresses come from: rules on a client's address mostly take a block as a whole. */
export function blockOf(number: number): 'documentation' | 'load-test' {
  return number % (IN_TEST_NET + 0x10000) < IN_TEST_NET ? 'documentation' : 'load-test';
}
