import type { Deployment } from '../../api/deployment.ts';
import { isAvailable, ownersOf, podsOf } from './owner.ts';
import type { Owner, World } from './world.ts';

/**
 * What a Deployment wants of its ReplicaSets while a roll-out is under way: the last one is to have all Pods
 * (pkg/controller/deployment/rolling.go and recreate.go).
 */
export function reconcileDeployment(world: World, deployment: Deployment, owner: Owner): void {
  const all = ownersOf(world, owner.workload);
  const newest = all.at(-1);
  const older = all.slice(0, -1);
  if (!newest || older.length === 0) return;
  const { replicas, strategy } = deployment.spec;
  if (strategy.type === 'Recreate') {
    for (const one of older) want(world, one, 0);
    // Only when the last of the old is gone, being deleted is not enough (oldPodsRunning).
    if (older.every((one) => podsOf(world, one).length === 0)) want(world, newest, replicas);
    return;
  }
  const { surge, unavailable } = boundsOf(deployment);
  const total = () => all.reduce((sum, { desired }) => sum + desired, 0);
  const room = replicas + surge - total();
  if (newest.desired < replicas && room > 0) want(world, newest, Math.min(replicas, newest.desired + room));
  const availableOf = (one: Owner) =>
    podsOf(world, one).filter(([ref, pod]) => isAvailable(world, one, ref, pod)).length;
  const least = replicas - unavailable;
  let surplus = total() - least - (newest.desired - availableOf(newest));
  // Those that serve nobody go first (cleanupUnhealthyReplicas).
  for (const one of older) {
    const idle = Math.min(Math.max(0, surplus), Math.max(0, one.desired - availableOf(one)));
    want(world, one, one.desired - idle);
    surplus -= idle;
  }
  let spare = Math.min(surplus, all.reduce((sum, one) => sum + Math.min(availableOf(one), one.desired), 0) - least);
  for (const one of older) {
    const fewer = Math.min(Math.max(0, spare), one.desired);
    want(world, one, one.desired - fewer);
    spare -= fewer;
  }
}

function want(world: World, owner: Owner, desired: number): void {
  if (owner.desired === desired) return;
  owner.desired = desired;
  world.dirty.add(owner);
}

/** How many Pods more and fewer there may be: a surge is rounded up, the other down (deploymentutil.ResolveFenceposts). */
function boundsOf({ spec: { replicas, strategy } }: Deployment): {
  readonly surge: number;
  readonly unavailable: number;
} {
  const { maxSurge = '25%', maxUnavailable = '25%' } = strategy.rollingUpdate ?? {};
  const surge = Math.ceil(partOf(maxSurge, replicas));
  const unavailable = Math.floor(partOf(maxUnavailable, replicas));
  return { surge, unavailable: surge === 0 && unavailable === 0 ? 1 : unavailable };
}

/** A count, or a percentage of `whole`. */
export function partOf(value: number | string, whole: number): number {
  if (typeof value === 'number') return value;
  const number = Number(value.replace('%', ''));
  return value.endsWith('%') ? (number * whole) / 100 : number;
}
