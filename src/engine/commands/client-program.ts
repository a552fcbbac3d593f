import { partsOfRef } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import type { Client } from '../dataplane/trace.ts';
import type { Command, CommandCode, CommandNote } from './command.ts';
import { shellLine } from './shell-words.ts';

/** What kubectl is to be told. `notes` where there is something to know. */
export function kubectl(
  code: CommandCode,
  words: readonly string[],
  expected?: string,
  notes: readonly CommandNote[] = [],
): Command {
  // As most people write it: the namespace first.
  const [verb = '', flag, namespace = '', ...rest] = words;
  const ordered = flag === '-n' ? ['-n', namespace, verb, ...rest] : words;
  return withText(expected, { code, place: { kind: 'kubectl' }, line: shellLine(['kubectl', ...ordered]), notes });
}

/** `-n shop`, or nothing for a cluster-scoped object. */
export function named(ref: ObjectRef, resource: string): string[] {
  const { namespace, name } = partsOfRef(ref);
  return namespace === undefined ? [resource, name] : ['-n', namespace, resource, name];
}

/** On a Node, as root; `line` is a shell's, where it is more than one program. */
export function onNode(
  node: ObjectRef,
  code: CommandCode,
  line: string,
  expected?: string,
  notes: readonly CommandNote[] = [],
): Command {
  return withText(expected, { code, place: { kind: 'node', node }, line, notes });
}

/** In a Pod, by the program of that name in its image. */
export function inPod(
  pod: ObjectRef,
  code: CommandCode,
  words: readonly string[],
  expected?: string,
  notes: readonly CommandNote[] = [],
): Command {
  const { namespace = 'default', name } = partsOfRef(pod);
  const program: CommandNote = { kind: 'program-in-image', program: words[0] ?? '', pod };
  return kubectl(code, ['exec', '-n', namespace, name, '--', ...words], expected, [program, ...notes]);
}

/** Where a client of a request is. */
export function asClient(
  client: Client,
  code: CommandCode,
  words: readonly string[],
  expected?: string,
  notes: readonly CommandNote[] = [],
): Command {
  if (client.kind === 'pod') return inPod(client.pod, code, words, expected, notes);
  const line = shellLine(words);
  if (client.kind === 'node') return onNode(client.node, code, line, expected, notes);
  return withText(expected, { code, place: { kind: 'outside' }, line, notes });
}

function withText(expected: string | undefined, command: Omit<Command, 'expected'>): Command {
  return expected === undefined ? command : { ...command, expected };
}
