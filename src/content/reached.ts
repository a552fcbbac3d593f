import type { KubeObject, ObjectRef, Topology } from '../engine/index.ts';
import type { WorkloadOf } from './expected.ts';
import type { LessonGoal } from './lesson.ts';

/** Whether the objects that a goal names are there, with the fields that they must have. */
export function reachesObjects(
  { objects = [] }: LessonGoal,
  objectOf: (ref: ObjectRef) => KubeObject | undefined,
): boolean {
  return objects.every(({ ref, fields = {} }) => {
    const object = objectOf(ref as ObjectRef);
    return (
      object !== undefined && Object.entries(fields).every(([path, value]) => (fieldOf(object, path) ?? null) === value)
    );
  });
}

/** What a Pod is called in lessons: `default/web` for a Pod of the workload `web`. */
export function workloadOfPod(topology: Topology): WorkloadOf {
  const names = new Map<ObjectRef, string>();
  for (const card of topology.nodes.flatMap(({ pods }) => pods)) {
    const name = `${card.namespace}/${card.workload}`;
    if (card.kind === 'pod') names.set(card.ref, name);
    else for (const pod of card.pods) names.set(pod, name);
  }
  return (pod) => names.get(pod) ?? pod.slice(pod.indexOf('/') + 1);
}

function fieldOf(object: KubeObject, path: string): unknown {
  let value: unknown = object;
  for (const key of path.split(/\.|\[|\]\.?/).filter((each) => each !== ''))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return value;
}
