import type { ObjectRef } from '../api/kind.ts';
import { UPSTREAM_NAMESERVER } from '../dataplane/dns/resolv-conf.ts';
import type { Hop, Packet } from '../dataplane/trace.ts';
import { onNode } from './client-program.ts';
import type { Command } from './command.ts';
import { UNKNOWN } from './command.ts';
import { shellLine } from './shell-words.ts';

/** Protocol numbers (IANA), which stand beside the names. */
const NUMBERS = { TCP: 6, UDP: 17, SCTP: 132 };

/**
 * What the Node remembers of a connection that it rewrote: the packet as it came, and the answer that it waits for
 * (libnetfilter_conntrack src/conntrack/snprintf_default.c).
 */
export function conntrackCommand(node: ObjectRef, hop: Hop, direction: 'there' | 'back'): Command {
  const { question, answer } = rewritten(hop, direction);
  const protocol = question.protocol.toLowerCase();
  // Whom Nodes ask for public names, nobody here knows.
  const to = question.destination.ip === UPSTREAM_NAMESERVER ? [] : ['-d', question.destination.ip];
  const words = ['conntrack', '-L', '-p', protocol, ...to];
  const port = ['--dport', String(question.destination.port)];
  const state = question.protocol === 'TCP' ? 'TIME_WAIT ' : '';
  const expected =
    `${protocol.padEnd(8)} ${NUMBERS[question.protocol]} ${UNKNOWN} ${state}` +
    `${tuple(question)} ${tuple(answer)} [ASSURED] mark=0 use=1`;
  const family = question.destination.ip.includes(':') ? ['-f', 'ipv6'] : [];
  return onNode(node, 'translation', shellLine([...words, ...port, ...family]), expected, [
    { kind: 'while-remembered' },
  ]);
}

/** An answer is the question's mirror: what it was before this place is what the place sent out. */
function rewritten({ before, after }: Hop, direction: 'there' | 'back'): { question: Packet; answer: Packet } {
  return direction === 'there'
    ? { question: before, answer: mirrored(after) }
    : { question: mirrored(after), answer: before };
}

function mirrored(packet: Packet): Packet {
  return { ...packet, source: packet.destination, destination: packet.source };
}

/** Ports that clients send from are of the moment. */
function tuple({ source, destination }: Packet): string {
  const port = (number: number) => (number >= 32768 ? UNKNOWN : number);
  const address = (ip: string) => (ip === UPSTREAM_NAMESERVER ? UNKNOWN : ip);
  return `src=${address(source.ip)} dst=${address(destination.ip)} sport=${port(source.port)} dport=${port(destination.port)}`;
}
