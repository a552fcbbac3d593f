import type { ObjectRef } from '../../api/kind.ts';
import { isTerminal } from '../../api/pod.ts';
import { schedulerOf } from '../controllers/scheduler.ts';
import type { Scheduler } from '../controllers/scheduler.ts';
import { originOf } from '../draft.ts';
import { hashOf } from '../hash.ts';
import { freshName } from '../pod-group.ts';
import { podMaker } from '../pod-maker.ts';
import { isActive } from './owner.ts';
import { createPod, podRefOf } from './pod-life.ts';
import type { Owner, World } from './world.ts';

const NO_ADDRESSES: ReadonlyMap<string, readonly string[]> = new Map();

/**
 * Makes one Pod more for an owner, on `node` or where the scheduler puts it. False: no Node takes it. `name` where the
 * owner gives names itself.
 */
export function makePod(world: World, owner: Owner, name?: string, node?: string): boolean {
  const { draft } = world;
  const { set } = owner;
  const scheduler = (world.scheduler ??= schedulerNow(world));
  const place = node === undefined ? placeFor(world, owner, scheduler) : onlyOn(scheduler, owner, node);
  if (place === undefined) return false;
  const seed = `${owner.ref}+${owner.names.size}`;
  const own = name ?? freshName(draft, set.namespace, set.naming.prefix, seed, owner.names);
  owner.names.add(own);
  const ref = podRefOf(set.namespace, own);
  const pod = podMaker(set, NO_ADDRESSES)({ ref, name: own, node: place, slot: -1, ips: [] });
  remember(world, owner, ref);
  createPod(world, ref, pod);
  // It took its room already; what came with it did not.
  world.scheduler = scheduler;
  return true;
}

function remember({ draft }: World, owner: Owner, ref: ObjectRef): void {
  draft.madeFor.set(ref, originOf(draft, owner.workload));
  draft.workloadOfPod.set(ref, owner.workload);
}

function schedulerNow({ draft }: World): Scheduler {
  const scheduler = schedulerOf(draft.nodes);
  for (const pod of draft.pods.values()) {
    if (pod.spec.nodeName !== undefined && !isTerminal(pod)) scheduler.occupy(pod.spec.nodeName);
  }
  return scheduler;
}

function onlyOn(scheduler: Scheduler, { set }: Owner, node: string): string | undefined {
  return scheduler.keep(set.template.spec, node, 'new') ? node : undefined;
}

/**
 * The Node that takes it and has fewest Pods of the owner (pkg/scheduler plugin podtopologyspread, its defaults); of those
 * alike the one where the workload's next Pod would be.
 */
function placeFor(world: World, owner: Owner, scheduler: Scheduler): string | undefined {
  const { spec } = owner.set.template;
  const nodes = scheduler.nodesFor(spec);
  const counts = new Map<string, number>();
  for (const ref of world.podsOfOwner.get(owner.ref) ?? []) {
    const pod = world.draft.pods.get(ref);
    const node = pod?.spec.nodeName;
    if (pod && isActive(pod) && node !== undefined) counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  const first = (hashOf(owner.set.key) + owner.names.size) % Math.max(1, nodes.length);
  const turn = (i: number) => (i - first + nodes.length) % nodes.length;
  const order = nodes.map((name, i) => ({ name, count: counts.get(name) ?? 0, turn: turn(i) }));
  order.sort((a, b) => a.count - b.count || a.turn - b.turn);
  return order.find(({ name }) => scheduler.keep(spec, name, 'new'))?.name;
}
