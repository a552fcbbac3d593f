import type { Analysis, DocumentSummary, ObjectRef, PodCard, TextRange } from '../engine/index.ts';

/** An object of the text, and its lines. */
export interface WrittenPlace {
  readonly ref: ObjectRef;
  readonly range: TextRange;
}

const known = new WeakMap<readonly DocumentSummary[], readonly WrittenPlace[]>();

/** Every object of the text, those of Lists too, in its order. */
export function writtenPlaces({ documents }: Analysis): readonly WrittenPlace[] {
  let places = known.get(documents);
  if (places === undefined) {
    places = documents.flatMap(({ refs, ranges, range }) =>
      refs.map((ref, index) => ({ ref, range: ranges?.[index] ?? range })),
    );
    known.set(documents, places);
  }
  return places;
}

/** Where an object is written; for a Pod that a workload made, where the workload is. */
export function rangeOfObject(analysis: Analysis, ref: ObjectRef): TextRange | undefined {
  const written = writtenAs(analysis, ref);
  return writtenPlaces(analysis).findLast((place) => place.ref === written)?.range;
}

/** The object that the text holds: the object itself, or what made it. */
export function writtenAs(analysis: Analysis, ref: ObjectRef): ObjectRef | undefined {
  const places = writtenPlaces(analysis);
  if (places.some((place) => place.ref === ref)) return ref;
  const card = cardsOf(analysis).find(
    (each) => each.ref === ref || (each.kind === 'pod-group' && each.pods.includes(ref)),
  );
  return card && places.find((place) => isWorkloadOf(place.ref, card))?.ref;
}

/** The object that holds a line (counted from 1). */
export function objectAtLine(analysis: Analysis, line: number): ObjectRef | undefined {
  return writtenPlaces(analysis).find(({ range }) => range.startLine <= line && line <= range.endLine)?.ref;
}

/** Whether an object is in the text or in the picture. */
export function isThere(analysis: Analysis, ref: ObjectRef): boolean {
  const { nodes, services } = analysis.topology;
  return (
    writtenPlaces(analysis).some((place) => place.ref === ref) ||
    services.some((service) => service.ref === ref) ||
    nodes.some((node) => node.ref === ref || node.pods.some((card) => card.ref === ref))
  );
}

/** The boxes that show an object of the text: its own, the Pods that it made, the card of its rules. */
export function boxesOfObject(analysis: Analysis, ref: ObjectRef): readonly ObjectRef[] {
  const rules = analysis.topology.ingressControllers
    .filter(({ ingresses }) => ingresses.some((each) => each.ref === ref))
    .flatMap(({ ingresses }) => ingresses.slice(0, 1).map((each) => each.ref));
  const pods = cardsOf(analysis).filter((card) => card.ref !== ref && isWorkloadOf(ref, card));
  return [...new Set([ref, ...rules, ...pods.map((card) => card.ref)])];
}

function cardsOf({ topology }: Analysis): readonly PodCard[] {
  return topology.nodes.flatMap((node) => node.pods);
}

const WORKLOADS: ReadonlySet<string> = new Set(
  'Deployment ReplicaSet StatefulSet DaemonSet ReplicationController Job CronJob'.split(' '),
);

function isWorkloadOf(ref: ObjectRef, card: PodCard): boolean {
  const [kind = '', namespace, name] = ref.split('/');
  return WORKLOADS.has(kind) && namespace === card.namespace && name === card.workload;
}
