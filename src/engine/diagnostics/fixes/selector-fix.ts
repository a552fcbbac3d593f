import { partsOfRef } from '../../api/kind.ts';
import type { FieldPath, JsonObject } from '../../api/kind.ts';
import type { ClusterObjects, Entry } from '../../manifest/cluster-objects.ts';
import { valueAt } from '../../manifest/value-at.ts';
import { isAlike } from '../alike.ts';
import { portsOf } from '../object-index.ts';
import type { WithPodSpec } from '../object-index.ts';
import { fix, fixIn, isObject, writtenAt } from './fixer.ts';
import type { Fixer, FixStage } from './fixer.ts';

type Labels = Readonly<Record<string, string>>;

/**
 * A selector that no Pod fits: where labels of its own keys have other values, it takes those; where some Pods only lack a
 * label, they get it. Where neither is plain, nothing.
 */
export const selectorFix: Fixer<'service-selects-no-pod'> = ({ near, namespace: elsewhere }, stage) => {
  const selector = writtenAt(stage, 'spec.selector');
  if (!isObject(selector) || elsewhere !== '') return undefined;
  const wanted = selector as Labels;
  const found: Labels = Object.fromEntries(
    near === '' ? [] : near.split(',').map((label) => label.split('=') as [string, string]),
  );
  const differing = Object.keys(found).filter((key) => found[key] !== wanted[key]);
  const lacking = Object.keys(wanted).filter((key) => found[key] === undefined);
  if (differing.some((key) => !isAlike(found[key]!, wanted[key]!))) return undefined;
  if (lacking.length === 0) {
    const edits = differing.map((key) => ({ set: `spec.selector[${key}]`, to: found[key]! }));
    return fix(stage, 'change-selector', { labels: near }, ...edits);
  }
  if (differing.length > 0) return undefined;
  const candidates = podsWith(stage, found);
  const [only] = candidates;
  if (!only || candidates.length > 1 || (near === '' && !listens(stage, only))) return undefined;
  const labels = lacking.map((key) => `${key}=${wanted[key]}`).join(',');
  const edits = lacking.map((key) => ({ set: `${only.path}[${key}]`, to: wanted[key]! }));
  return fixIn(only.entry, 'add-labels', { ref: only.entry.admitted.ref!, labels }, edits);
};

/** Whether a Pod of which the labels say nothing has a port that the Service leads to. */
function listens(stage: FixStage, { entry, path }: Candidate): boolean {
  const spec = path === 'metadata.labels' ? 'spec' : 'spec.template.spec';
  const pod = { spec: valueAt(entry.admitted.written, spec) } as WithPodSpec;
  const ports = stage.around.cluster.services.get(stage.entry.admitted.ref!)?.spec.ports ?? [];
  return portsOf(pod).some(({ name, containerPort }) =>
    ports.some(({ targetPort }) => targetPort === containerPort || targetPort === name),
  );
}

interface Candidate {
  readonly entry: Entry;
  /** Where its Pods' labels stand. */
  readonly path: FieldPath;
  readonly namespace: string | undefined;
  readonly labels: JsonObject;
}

const tables = new WeakMap<ClusterObjects, readonly Candidate[]>();

/** Written Pods and templates that can be changed. */
function candidatesIn(objects: ClusterObjects): readonly Candidate[] {
  let table = tables.get(objects);
  if (!table) tables.set(objects, (table = [...objects.byRef.values()].flatMap(candidateOf)));
  return table;
}

function candidateOf(entry: Entry): readonly Candidate[] {
  const { written, ref } = entry.admitted;
  if (ref === undefined || entry.manifest.written !== entry.manifest.drawn) return [];
  const isPod = written['kind'] === 'Pod';
  if (!isPod && valueAt(written, 'spec.template.spec.containers') === undefined) return [];
  const path = isPod ? 'metadata.labels' : 'spec.template.metadata.labels';
  const labels = valueAt(written, path);
  return [{ entry, path, namespace: partsOfRef(ref).namespace, labels: isObject(labels) ? labels : {} }];
}

/** In larger clusters no Pod is looked for that lacks a label. */
const COMPARED = 500;

/** Pods and templates of the Service's namespace that have some labels, or none at all where none are asked for. */
function podsWith({ entry, objects }: FixStage, labels: Labels): readonly Candidate[] {
  const candidates = candidatesIn(objects);
  if (candidates.length > COMPARED) return [];
  const { namespace } = partsOfRef(entry.admitted.ref!);
  const wanted = Object.entries(labels);
  return candidates.filter((one) => {
    if (one.namespace !== namespace) return false;
    return wanted.length === 0
      ? Object.keys(one.labels).length === 0
      : wanted.every(([key, value]) => one.labels[key] === value);
  });
}
