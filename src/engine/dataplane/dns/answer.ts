import type { ObjectRef } from '../../api/kind.ts';
import type { Because, DecisionOf, Rcode, RecordType } from '../trace.ts';

/** One name, and the record types asked of it: A and AAAA go together, as a client's resolver sends them. */
export interface Question {
  /** Fully qualified, with or without the dot at its end. */
  readonly name: string;
  readonly types: readonly RecordType[];
}

/** A record of an answer. An SRV value is `priority weight port target`; names have no dot at their end. */
export interface ResourceRecord {
  readonly type: RecordType;
  readonly value: string;
}

/** What stopped a name of the cluster's zone from being found. */
export type MissingPart = 'namespace' | 'service' | 'endpoint' | 'port' | 'pod' | 'shape';

/** What a name server says to a question. `NOERROR` without answers: the name exists, not with such a record. */
export interface DnsAnswer {
  readonly rcode: Rcode;
  /** In the server's order; the CNAMEs on the way stand before what they lead to. */
  readonly answers: readonly ResourceRecord[];
  readonly origin: DecisionOf<'dns-answer'>['origin'];
  /** The object that the name stands for. */
  readonly object?: ObjectRef;
  readonly because: readonly Because[];
  /** For NXDOMAIN out of the cluster's zone. */
  readonly missing?: MissingPart;
  /** The server asked its own upstream for this answer; `forwardedName` is what it asked for. */
  readonly forward?: boolean;
  readonly forwardedName?: string;
}

/** A name as servers compare it: lower case, without the dot at its end (RFC 4343). */
export function normalName(name: string): string {
  return (name.endsWith('.') ? name.slice(0, -1) : name).toLowerCase();
}

/** The values of an answer that are of the types asked for: what a program gets, without the CNAMEs on the way. */
export function valuesOf(answer: DnsAnswer, types: readonly RecordType[]): string[] {
  return answer.answers.filter(({ type }) => types.includes(type)).map(({ value }) => value);
}
