import { refOf } from '../../api/kind.ts';
import type { ObjectMeta, ObjectRef } from '../../api/kind.ts';
import { make, originOf } from '../draft.ts';
import { hashOf, safeEncode } from '../hash.ts';
import { HASH_LABEL } from '../owned-pods.ts';
import { labelled } from '../pod-set.ts';
import { deploymentOf, ownersOf } from './owner.ts';
import type { Writable } from '../writable.ts';
import type { Owner, World } from './world.ts';

/** Tells the Pods of one template of a StatefulSet or DaemonSet from those of another (apps/v1, ControllerRevisionHashLabelKey). */
export const REVISION_LABEL = 'controller-revision-hash';

/**
 * A workload's template changes in something that steers no traffic: a new image. `hash` names the new Pods; without it
 * one is made from how many there were before.
 */
export function rollOut(world: World, workload: ObjectRef, hash: string | undefined): void {
  const owners = ownersOf(world, workload);
  const last = owners.at(-1);
  if (!last) return;
  const own =
    hash ??
    safeEncode(hashOf(`${workload} ${owners.length} ${last.set.template.metadata.labels[REVISION_LABEL] ?? ''}`));
  if (deploymentOf(world, last)) addReplicaSet(world, last, own);
  else if (last.kind === 'StatefulSet' || last.kind === 'DaemonSet') {
    const label = last.kind === 'StatefulSet' ? `${last.set.owner.name}-${own}` : own;
    last.set = { ...last.set, template: labelled(last.set.template, { [REVISION_LABEL]: label }) };
    last.rolling = true;
    world.dirty.add(last);
  }
  // A ReplicaSet by itself only makes its next Pods from the new template (nothing that exists changes).
}

function addReplicaSet(world: World, last: Owner, hash: string): void {
  const { draft, owners } = world;
  const { set, workload } = last;
  const name = `${workload.slice(workload.lastIndexOf('/') + 1)}-${hash}`;
  const ref = refOf('ReplicaSet', set.namespace, name);
  const known = owners.get(ref);
  if (known) {
    // Back to a template that there was: its ReplicaSet is the newest again.
    owners.delete(ref);
    owners.set(ref, known);
  } else {
    owners.set(ref, {
      ref,
      kind: 'ReplicaSet',
      workload,
      set: {
        ...set,
        key: ref,
        owner: { apiVersion: 'apps/v1', kind: 'ReplicaSet', name, controller: true },
        template: labelled(set.template, { [HASH_LABEL]: hash }),
        naming: { kind: 'random', prefix: `${name}-` },
      },
      desired: 0,
      nodes: new Set(),
      names: new Set(),
    });
    const object = draft.others.get(last.ref);
    if (object) {
      const metadata: Writable<ObjectMeta> = { ...object.metadata, name };
      delete metadata.uid;
      make(draft, { ...object, metadata }, originOf(draft, workload), ref);
    }
  }
  world.dirty.add(owners.get(ref)!);
}
