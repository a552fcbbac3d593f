import type { FieldProblem, KubeObject, ObjectRef } from '../api/kind.ts';
import { sameItems } from '../api/same-value.ts';
import { admissionProblem } from './admission-problem.ts';
import { admit } from './admit.ts';
import type { Admitted } from './admit.ts';
import type { Manifest } from './manifest.ts';

/** An object of the text, with its document. */
export interface Entry {
  readonly manifest: Manifest;
  readonly admitted: Admitted;
  /** Found by comparing it with the other objects: written twice, a node port that is taken. */
  readonly problems: readonly FieldProblem[];
}

/** What a cluster takes of a text. */
export interface ClusterObjects {
  /** In the order of the text; of objects with one name the last. */
  readonly objects: readonly KubeObject[];
  /** Every object that is written, also those refused. */
  readonly entries: readonly Entry[];
  /** The entry whose object is in the cluster. */
  readonly byRef: ReadonlyMap<ObjectRef, Entry>;
  /** Names under which something is written, all of it refused. */
  readonly refused: readonly ObjectRef[];
}

/**
 * Applies the documents in their order, as `kubectl apply` would. What is as it was in `previous` is the very same: an
 * object, and the list of all.
 */
export function clusterObjects(manifests: readonly Manifest[], previous?: ClusterObjects): ClusterObjects {
  const before = previous && ((ref: ObjectRef) => previous.byRef.get(ref)?.admitted);
  const entries: Entry[] = [];
  const byRef = new Map<ObjectRef, Entry>();
  for (const manifest of manifests) {
    if (!manifest.drawn) continue;
    for (const admitted of admit(manifest.drawn, before)) {
      const { ref, object } = admitted;
      const earlier = ref === undefined ? undefined : byRef.get(ref);
      const isSame = earlier !== undefined && !isGenerated(admitted);
      const entry: Entry = { manifest, admitted, problems: isSame ? [duplicate(ref!, earlier)] : NOTHING };
      entries.push(entry);
      if (ref !== undefined && object) byRef.set(ref, entry);
    }
  }
  refuseTaken(entries, byRef);
  const objects = Array.from(byRef.values(), (entry) => entry.admitted.object!);
  const refused = entries.flatMap(({ admitted: { ref } }) => (ref === undefined || byRef.has(ref) ? [] : [ref]));
  return {
    objects: previous && sameItems(previous.objects, objects) ? previous.objects : objects,
    entries,
    byRef,
    refused: previous && sameItems(previous.refused, refused) ? previous.refused : refused,
  };
}

const NOTHING: readonly FieldProblem[] = [];

function isGenerated({ object, written }: Admitted): boolean {
  const metadata = written['metadata'] as { readonly name?: unknown } | undefined;
  return object?.metadata.generateName !== undefined && metadata?.name === undefined;
}

function duplicate(ref: ObjectRef, earlier: Entry): FieldProblem {
  return admissionProblem(
    'duplicate-object',
    'metadata.name',
    { ref, document: earlier.manifest.index + 1 },
    'warning',
  );
}

/**
 * A node port is given once in a cluster, whatever the protocol, and so is a cluster IP; the Service that comes second is
 * refused (core/service portallocator, ipallocator). One Service may use a node port for several of its ports.
 */
function refuseTaken(entries: Entry[], byRef: Map<ObjectRef, Entry>): void {
  const owners = new Map<number | string, ObjectRef>();
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!;
    const { ref, claims: wanted } = entry.admitted;
    if (!wanted || ref === undefined || byRef.get(ref) !== entry) continue;
    const taken = wanted.filter(({ value }) => (owners.get(value) ?? ref) !== ref);
    if (taken.length === 0) {
      for (const { value } of wanted) owners.set(value, ref);
      continue;
    }
    const found = taken.map(({ path, value }) => {
      const other = owners.get(value)!;
      return typeof value === 'number'
        ? admissionProblem('node-port-taken', path, { port: value, other })
        : admissionProblem('cluster-ip-taken', path, { address: value, other });
    });
    entries[index] = { ...entry, problems: [...entry.problems, ...found] };
    byRef.delete(ref);
  }
}
