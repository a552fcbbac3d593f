/** Transport protocols of Services and containers (`core/v1` Protocol). */
export type Protocol = 'TCP' | 'UDP' | 'SCTP';

export const PROTOCOLS: readonly Protocol[] = ['TCP', 'UDP', 'SCTP'];

/** A range of port numbers, both ends included. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** Every port number there is (apimachinery `validation.IsValidPortNum`). */
export const PORTS: PortRange = { from: 1, to: 65535 };

/** Where node ports are taken from (kube-apiserver `--service-node-port-range`, its default). */
export const NODE_PORTS: PortRange = { from: 30000, to: 32767 };

/** Whether a number is a whole number in the range. */
export function isInRange(port: number, range: PortRange): boolean {
  return Number.isInteger(port) && port >= range.from && port <= range.to;
}

/** Whether a number is a port: 1 to 65535. */
export function isPort(port: number): boolean {
  return isInRange(port, PORTS);
}

/** Whether a text is one of the three protocols, in capitals. */
export function isProtocol(text: string): text is Protocol {
  return text === 'TCP' || text === 'UDP' || text === 'SCTP';
}

/** Longest name of a container port, in characters (RFC 6335, 5.1). */
export const PORT_NAME_LENGTH = 15;

/**
 * Whether a text may name a container port: at most 15 of lower case letters, digits and `-`, at least one letter, no
 * `-` at the ends and no two in a row (apimachinery `validation.IsValidPortName`, RFC 6335).
 */
export function isPortName(text: string): boolean {
  return text.length <= PORT_NAME_LENGTH && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && /[a-z]/.test(text);
}
