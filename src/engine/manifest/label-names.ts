import { matches, matchesLabels } from '../api/label-selector.ts';
import type { LabelSelector } from '../api/label-selector.ts';
import type { Labels } from '../api/labels.ts';
import type { Json } from '../api/kind.ts';
import { objectsOfKind, podShapes, textsOf, valueAt } from './name-source.ts';
import type { Name, NameContext, PodShape } from './name-source.ts';

/** Labels that controllers give to Pods; a selector that has one selects the Pods of one revision or of one ordinal. */
const OF_CONTROLLERS =
  /^(pod-template-hash|pod-template-generation|controller-revision-hash|controller-uid|job-name|batch\.kubernetes\.io\/.*|statefulset\.kubernetes\.io\/pod-name|apps\.kubernetes\.io\/pod-index)$/;

/** A label with its value, and who has it. */
export interface LabelPair extends Name {
  readonly key: string;
}

/**
 * The labels that may be meant where a field wants labels (`ServiceSpec.selector`, `PodSpec.nodeSelector`, `ObjectMeta.labels`,
 * a label selector), the most used first. What is written there already narrows them. undefined for a field without labels.
 */
export function labelPairs(context: NameContext): readonly LabelPair[] | undefined {
  const { field, steps, written, place } = context;
  const parent = steps.slice(0, -1);
  switch (field) {
    case 'ServiceSpec.selector':
      return pairsOfPods(podShapes(context.objects, place.namespace), textsOf(valueAt(written, steps)));
    case 'ReplicationControllerSpec.selector':
      return ownTemplatePairs(context);
    case 'PodSpec.nodeSelector':
      return pairsOf(objectsOfKind(context.objects, 'Node').map(({ metadata }) => metadata.labels));
    case 'ObjectMeta.labels':
      return labelsWanted(context);
    case 'LabelSelector.matchLabels':
    case 'LabelSelector.matchExpressions':
      return selectable(context, parent);
    case 'LabelSelectorRequirement.key':
    case 'LabelSelectorRequirement.values':
      return selectable(context, steps.slice(0, -3));
    default:
      return undefined;
  }
}

/** What a label selector at a way may select. */
function selectable(context: NameContext, steps: NameContext['steps']): readonly LabelPair[] {
  const { written, place, objects } = context;
  const name = steps.at(-1);
  const isOwn = place.definition?.group === 'apps' || place.kind === 'Job' || place.kind === 'CronJob';
  if (isOwn && name === 'selector') return ownTemplatePairs(context);
  if (name === 'namespaceSelector') {
    return pairsOf(objectsOfKind(objects, 'Namespace').map(({ metadata }) => metadata.labels));
  }
  const peer = valueAt(written, steps.slice(0, -1));
  const anywhere = name === 'podSelector' && valueAt(peer, ['namespaceSelector']) !== null;
  const said = textsOf(valueAt(written, [...steps, 'matchLabels']));
  if (!anywhere) return pairsOfPods(podShapes(objects, place.namespace), said);
  const selected = new Set(
    objectsOfKind(objects, 'Namespace')
      .filter(({ metadata }) => matches(selectorOf(valueAt(peer, ['namespaceSelector'])), metadata.labels))
      .map(({ metadata }) => metadata.name),
  );
  return pairsOfPods(
    [...selected].flatMap((namespace) => podShapes(objects, namespace)),
    said,
  );
}

/** A selector as far as its labels are written. */
export function selectorOf(value: Json): LabelSelector {
  return { matchLabels: textsOf(valueAt(value, ['matchLabels'])) };
}

/** The labels of the object's own template; before it has any, the usual one: `app` and the object's name. */
function ownTemplatePairs({ written }: NameContext): readonly LabelPair[] {
  const labels = textsOf(valueAt(written, ['spec', 'template', 'metadata', 'labels']));
  const name = valueAt(written, ['metadata', 'name']);
  if (Object.keys(labels).length === 0 && typeof name === 'string') return [{ key: 'app', text: name }];
  return Object.entries(labels).map(([key, text]) => ({ key, text }));
}

/** The labels that others look for: of a template its own selector's, of Pods those of the Services of their namespace. */
function labelsWanted({ written, steps, place, objects }: NameContext): readonly LabelPair[] {
  if (place.kind === 'EndpointSlice') {
    const services = objectsOfKind(objects, 'Service', place.namespace);
    return services.map(({ metadata }) => ({ key: 'kubernetes.io/service-name', text: metadata.name }));
  }
  const isTemplate = steps.length > 2;
  if (!isTemplate && place.kind !== 'Pod') return [];
  const said = textsOf(valueAt(written, steps));
  const selector = valueAt(written, ['spec', 'selector']);
  const own = place.kind === 'ReplicationController' ? textsOf(selector) : textsOf(valueAt(selector, ['matchLabels']));
  const services = objectsOfKind(objects, 'Service', place.namespace).map(({ spec }) => spec.selector ?? {});
  return unsaid(pairsOf([...(isTemplate ? [own] : []), ...services]), said);
}

function pairsOfPods(all: readonly PodShape[], said: Labels): readonly LabelPair[] {
  const others = all.filter(({ labels }) => matchesLabels(said, labels));
  const shapes = others.length > 0 ? others : all;
  const pairs = new Map<string, LabelPair>();
  for (const { labels, isPod } of shapes) {
    for (const [key, text] of Object.entries(labels)) {
      if (OF_CONTROLLERS.test(key)) continue;
      const pods = (pairs.get(`${key}=${text}`)?.pods ?? 0) + (isPod ? 1 : 0);
      pairs.set(`${key}=${text}`, { key, text, pods });
    }
  }
  return [...pairs.values()].sort((a, b) => b.pods! - a.pods! || compare(a.key, b.key) || compare(a.text, b.text));
}

function pairsOf(all: readonly Labels[]): readonly LabelPair[] {
  const pairs = new Map<string, LabelPair>();
  for (const labels of all) {
    for (const [key, text] of Object.entries(labels)) pairs.set(`${key}=${text}`, { key, text });
  }
  return [...pairs.values()];
}

function unsaid(pairs: readonly LabelPair[], said: Labels): readonly LabelPair[] {
  return pairs.filter(({ key, text }) => said[key] !== text);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
