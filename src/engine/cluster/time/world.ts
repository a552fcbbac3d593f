import { refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import type { KubeNode } from '../../api/node.ts';
import { isReady, isTerminal, isTerminating, podIPsOf } from '../../api/pod.ts';
import type { Pod } from '../../api/pod.ts';
import type { Scheduler } from '../controllers/scheduler.ts';
import { byName } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { controllerOf, refOfOwner } from '../object-ref.ts';
import type { PodSet } from '../pod-set.ts';
import type { Agenda } from './agenda.ts';

/** A cluster while its events happen: the draft as the API server has it, and what only the Nodes know. */
export interface World {
  readonly draft: Draft;
  readonly agenda: Agenda;
  /** The second that it is. */
  now: number;
  /** What is true of each Pod on its Node, whatever its status says. */
  readonly lives: Map<ObjectRef, PodLife>;
  readonly owners: Map<ObjectRef, Owner>;
  /** The Pods of the draft by the ref of who controls them, and by the name of their Node. */
  readonly podsOfOwner: Map<ObjectRef, Set<ObjectRef>>;
  readonly podsOfNode: Map<string, Set<ObjectRef>>;
  /** Owners that have something to look at in this second. */
  readonly dirty: Set<Owner>;
  /** Nodes that are switched off, and those cut off from the control plane, by name. */
  readonly off: Set<string>;
  readonly cutOff: Set<string>;
  /** When the control plane heard nothing of a Node, by name; and when the Node was switched off. */
  readonly silences: Map<string, Silence[]>;
  readonly outages: Map<string, Silence[]>;
  /** Health checks of balancers that are made to fail. */
  readonly failedChecks: FailedCheck[];
  /** When the next Node of a zone may be marked as one whose Pods are to go. */
  readonly nextEviction: Map<string, number>;
  /** How often a Pod of each name got an address. */
  readonly incarnations: Map<ObjectRef, number>;
  /** The place of each Pod's card on its Node. */
  readonly slots: Map<ObjectRef, number>;
  /** Pods that changed in this second in what EndpointSlices say of them. */
  changed: Pod[];
  /** Made anew where it is needed and absent. */
  scheduler: Scheduler | undefined;
}

/** Who controls Pods: a ReplicaSet, a StatefulSet, a DaemonSet …; what it wants, and what it makes them from. */
export interface Owner {
  readonly ref: ObjectRef;
  readonly kind: string;
  /** The topmost owner that is known: the Deployment. */
  readonly workload: ObjectRef;
  set: PodSet;
  /** How many Pods it wants. */
  desired: number;
  /** For a DaemonSet: the Nodes that are to have one. */
  nodes: ReadonlySet<string>;
  /** Names that its Pods have or had: not given again. */
  readonly names: Set<string>;
  /** Its template changed: Pods of the one before are to go. */
  rolling?: true;
  /** What it wanted before it was scaled to nothing for a while. */
  before?: { readonly desired: number; readonly nodes: ReadonlySet<string> };
}

/** A Pod as its Node knows it. */
export interface PodLife {
  /** Its containers run. */
  started: boolean;
  /** What the readiness checks have come to. */
  ready: boolean;
  /** The second since when it is ready, for `minReadySeconds`. */
  readySince: number;
  /** The checks fail, or succeed again, since this what-if; a later one takes its place. */
  check: object | undefined;
}

/** A time in which something is not as it should be: from second `from` until before `to`; absent: still. */
export interface Silence {
  readonly from: number;
  to?: number;
}

export interface FailedCheck extends Silence {
  readonly service: ObjectRef;
  readonly node: string;
}

export function nodeNamed(world: World, name: string | undefined): KubeNode | undefined {
  return name === undefined ? undefined : world.draft.nodes.get(refOf('Node', undefined, name));
}

/** Whether the control plane reaches the kubelet of a Node, and it the control plane. */
export function isConnected(world: World, name: string | undefined): boolean {
  return nodeNamed(world, name) !== undefined && !world.off.has(name!) && !world.cutOff.has(name!);
}

export function lifeOf(world: World, ref: ObjectRef, pod: Pod): PodLife {
  let life = world.lives.get(ref);
  if (!life) {
    const started = pod.status.phase === 'Running' && podIPsOf(pod).length > 0;
    life = { started, ready: isReady(pod), readySince: -Infinity, check: undefined };
    world.lives.set(ref, life);
  }
  return life;
}

/** Puts in a Pod as it is from now on; `undefined` takes it out. */
export function setPod(world: World, ref: ObjectRef, pod: Pod | undefined): void {
  const before = world.draft.pods.get(ref);
  if (pod) world.draft.pods.set(ref, pod);
  else world.draft.pods.delete(ref);
  if (!before !== !pod) world.scheduler = undefined;
  if (before) forget(world, ref, before);
  if (pod) index(world, ref, pod);
  const seen = pod ?? before;
  if (seen && endpointFactsOf(before) !== endpointFactsOf(pod)) world.changed.push(seen);
}

/** Notes whose a Pod is, and where. */
export function index({ podsOfOwner, podsOfNode }: World, ref: ObjectRef, pod: Pod): void {
  const controller = controllerOf(pod);
  if (controller) addTo(podsOfOwner, refOfOwner(pod, controller), ref);
  if (pod.spec.nodeName !== undefined) addTo(podsOfNode, pod.spec.nodeName, ref);
}

function forget({ podsOfOwner, podsOfNode }: World, ref: ObjectRef, pod: Pod): void {
  const controller = controllerOf(pod);
  if (controller) podsOfOwner.get(refOfOwner(pod, controller))?.delete(ref);
  podsOfNode.get(pod.spec.nodeName ?? '')?.delete(ref);
}

function addTo<K>(map: Map<K, Set<ObjectRef>>, key: K, ref: ObjectRef): void {
  const known = map.get(key);
  if (known) known.add(ref);
  else map.set(key, new Set([ref]));
}

/** What an EndpointSlice says of a Pod, as one text; '' of one that is in none. */
function endpointFactsOf(pod: Pod | undefined): string {
  if (!pod || isTerminal(pod)) return '';
  const ips = podIPsOf(pod);
  return ips.length === 0 ? '' : `${ips.join()} ${isReady(pod)} ${isTerminating(pod)}`;
}

export function setNode(world: World, node: KubeNode): void {
  world.draft.nodes.set(refOf('Node', undefined, node.metadata.name), node);
  world.scheduler = undefined;
}

/** The Pods that are bound to a Node, by name. */
export function podsOn(world: World, node: string): readonly (readonly [ObjectRef, Pod])[] {
  return podsNamed(world, world.podsOfNode.get(node));
}

export function podsNamed(
  { draft }: World,
  refs: ReadonlySet<ObjectRef> = new Set(),
): readonly (readonly [ObjectRef, Pod])[] {
  return [...refs].sort(byName).flatMap((ref) => {
    const pod = draft.pods.get(ref);
    return pod ? [[ref, pod] as const] : [];
  });
}
