import { isTerminating } from '../../api/pod.ts';
import { partOf } from './deployment.ts';
import { makePod } from './make-pod.ts';
import { isAvailable, podsOf } from './owner.ts';
import { deletePod } from './pod-life.ts';
import { REVISION_LABEL } from './roll-out.ts';
import type { Owner, World } from './world.ts';

/**
 * A DaemonSet makes a Pod where a Node has none, which is only when the old one is gone; and replaces those of an older
 * template a few at a time (pkg/controller/daemon/daemon_controller.go and update.go).
 */
export function reconcileDaemonSet(world: World, owner: Owner): void {
  const pods = podsOf(world, owner);
  for (const [ref, pod] of pods) if (!owner.nodes.has(pod.spec.nodeName ?? '')) deletePod(world, ref);
  const taken = new Set(pods.map(([, { spec }]) => spec.nodeName));
  for (const node of owner.nodes) if (!taken.has(node)) makePod(world, owner, undefined, node);
  if (owner.rolling) update(world, owner);
}

function update(world: World, owner: Owner): void {
  const { type, most } = strategyOf(world, owner);
  if (type === 'OnDelete') return;
  const revision = owner.set.template.metadata.labels[REVISION_LABEL];
  const old = podsOf(world, owner).filter(([, { metadata }]) => metadata.labels[REVISION_LABEL] !== revision);
  const well = podsOf(world, owner).filter(([ref, pod]) => isAvailable(world, owner, ref, pod));
  let left = most - (owner.nodes.size - well.length);
  for (const [ref, pod] of old) {
    if (isTerminating(pod)) continue;
    const serves = well.some(([one]) => one === ref);
    if (serves && left <= 0) continue;
    if (serves) left--;
    deletePod(world, ref);
  }
}

/** `maxSurge` is not followed: the old Pod goes before the new one comes, as is usual. */
function strategyOf(world: World, { workload, nodes }: Owner): { readonly type: string; readonly most: number } {
  const object = world.draft.others.get(workload) as
    | {
        readonly spec?: {
          readonly updateStrategy?: { type?: string; rollingUpdate?: { maxUnavailable?: number | string } };
        };
      }
    | undefined;
  const { type = 'RollingUpdate', rollingUpdate } = object?.spec?.updateStrategy ?? {};
  const most = Math.ceil(partOf(rollingUpdate?.maxUnavailable ?? 1, nodes.size));
  return { type, most: Math.max(1, most) };
}
