import { reconcileDaemonSet } from './daemon-set.ts';
import { reconcileDeployment } from './deployment.ts';
import { deploymentOf, ownersOf } from './owner.ts';
import { reconcileReplicaSet } from './replica-set.ts';
import { reconcileStatefulSet } from './stateful-set.ts';
import type { Owner, World } from './world.ts';

/** Whoever controls Pods that changed in this second looks at them, until nobody has anything left to do. */
export function reconcile(world: World): void {
  const { dirty } = world;
  while (dirty.size > 0) {
    const [owner] = dirty as Set<Owner>;
    if (!owner) return;
    const deployment = deploymentOf(world, owner);
    if (deployment) {
      for (const one of ownersOf(world, owner.workload)) dirty.delete(one);
      reconcileDeployment(world, deployment, owner);
      for (const one of ownersOf(world, owner.workload)) reconcileReplicaSet(world, one);
      // What it made and deleted is seen, and taken into account, in the same second.
    } else {
      dirty.delete(owner);
      reconcileOne(world, owner);
    }
  }
}

function reconcileOne(world: World, owner: Owner): void {
  switch (owner.kind) {
    case 'StatefulSet':
      reconcileStatefulSet(world, owner);
      break;
    case 'DaemonSet':
      reconcileDaemonSet(world, owner);
      break;
    // A Job that has run makes no more; a Pod of a Node itself (a mirror of its file) comes and goes with that file.
    case 'Job':
    case 'Node':
      break;
    default:
      reconcileReplicaSet(world, owner);
  }
}
