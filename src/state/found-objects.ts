import type { Analysis, ObjectRef } from '../engine/index.ts';

/** An object that can be gone to. */
export interface FoundObject {
  readonly ref: ObjectRef;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** All objects of the text and of the picture, each once: Nodes, Services, Ingresses, workloads, then Pods. */
export function objectsToFind({ documents, topology }: Analysis): readonly FoundObject[] {
  const refs = new Set<ObjectRef>(documents.flatMap((document) => document.refs));
  for (const { ref } of topology.services) refs.add(ref);
  for (const { ingresses } of topology.ingressControllers) for (const { ref } of ingresses) refs.add(ref);
  const pods = new Set<ObjectRef>();
  for (const { ref, pods: cards } of topology.nodes) {
    refs.add(ref);
    for (const card of cards) {
      if (card.kind === 'pod-group') refs.add(card.ref);
      else if (card.owner !== undefined) refs.add(card.owner);
      for (const pod of card.kind === 'pod' ? [card.ref] : card.pods) pods.add(pod);
    }
  }
  return [...refs, ...[...pods].filter((pod) => !refs.has(pod))].map(objectOf);
}

function objectOf(ref: ObjectRef): FoundObject {
  const [kind = '', ...rest] = ref.split('/');
  const name = rest.at(-1) ?? '';
  return { ref, kind: kind.split('.')[0] ?? kind, namespace: rest.length > 1 ? (rest[0] ?? '') : '', name };
}

/** Those that hold every word, by kind, namespace or name; whose name begins with the first word come first. */
export function foundBy(words: string, objects: readonly FoundObject[]): readonly FoundObject[] {
  const asked = words
    .toLowerCase()
    .split(/[\s/]+/)
    .filter(Boolean);
  const [first = ''] = asked;
  const matching = objects.filter(({ kind, namespace, name }) => {
    const all = `${kind} ${namespace} ${name}`.toLowerCase();
    return asked.every((word) => all.includes(word));
  });
  const rank = ({ name }: FoundObject): number => (name === first ? 0 : name.startsWith(first) ? 1 : 2);
  return matching.toSorted((a, b) => rank(a) - rank(b));
}
