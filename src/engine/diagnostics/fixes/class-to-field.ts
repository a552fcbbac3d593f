import { refOf } from '../../api/kind.ts';
import type { FieldEdit } from '../../manifest/field-edit.ts';
import { withEmptyParent, writtenAt } from './fixer.ts';
import type { FixStage } from './fixer.ts';

const ANNOTATION = 'metadata.annotations[kubernetes.io/ingress.class]';

/** Classes whose controllers bring an IngressClass of that name when they are installed. GKE has none for `gce`. */
const BRING_CLASS: ReadonlySet<string> = new Set(['nginx', 'alb']);

/**
 * The class annotation of an Ingress as the field that replaced it. The field names an IngressClass: nothing where there is
 * none of that name, for then nobody would serve the Ingress any more.
 */
export function classToField(
  stage: FixStage,
): { readonly ingressClass: string; readonly edits: readonly FieldEdit[] } | undefined {
  const ingressClass = writtenAt(stage, ANNOTATION);
  const named = writtenAt(stage, 'spec.ingressClassName');
  if (typeof ingressClass !== 'string' || (named !== undefined && named !== ingressClass)) return undefined;
  if (!hasClass(stage, ingressClass)) return undefined;
  const set = named === undefined ? [{ set: 'spec.ingressClassName', to: ingressClass, after: '' }] : [];
  return { ingressClass, edits: [...set, { remove: withEmptyParent(stage, ANNOTATION) }] };
}

function hasClass({ entry, around: { cluster, index } }: FixStage, name: string): boolean {
  if (cluster.ingressClasses.has(refOf('IngressClass', undefined, name))) return true;
  if (!BRING_CLASS.has(name)) return false;
  // A controller that is written here, without its class, finds the Ingress by the annotation alone.
  const served = entry.admitted.ref === undefined ? undefined : index.controllerOf(entry.admitted.ref);
  return !served?.pods.some((pod) => cluster.madeFor.get(pod) !== 'system');
}
