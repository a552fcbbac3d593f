import type { Ingress } from '../../api/ingress.ts';
import type { ObjectRef } from '../../api/kind.ts';
import { giveAddresses } from '../allocation-memory.ts';
import type { AddressClaim } from '../allocation-memory.ts';
import type { IngressController } from '../cluster.ts';
import type { Draft } from '../draft.ts';
import { choiceOf, suitsNginx } from '../ingress-choice.ts';
import type { ClassChoice } from '../ingress-choice.ts';
import { BALANCER_RANGES } from './load-balancer.ts';

/** Words by which clouds' controllers are asked for, with the controller of an IngressClass of that name. */
const CLOUD_CLASSES: Readonly<Record<string, string>> = {
  alb: 'ingress.k8s.aws/alb',
  gce: '',
  'gce-internal': '',
  'azure/application-gateway': 'azure/application-gateway',
  'azure-application-gateway': 'azure/application-gateway',
};

/** Controllers of clouds, as an IngressClass names them. */
const CLOUD_CONTROLLERS = ['ingress.k8s.aws/alb', 'eks.amazonaws.com/alb', 'azure/application-gateway'];

const ALB_GROUP = 'alb.ingress.kubernetes.io/group.name';

/**
 * The cloud's L7 balancers of Ingresses that are served outside. Each Ingress has one of its own (ingress-gce, and
 * aws-load-balancer-controller unless `group.name` joins some). Classless Ingresses and those for ingress-nginx get one too:
 * the same manifest, placed outside. A class of somebody else is left alone.
 */
export function cloudControllersOf(
  draft: Draft,
  ingresses: readonly (readonly [ObjectRef, Ingress])[],
): readonly IngressController[] {
  const groups = new Map<string, { readonly controller: string; readonly members: ObjectRef[] }>();
  for (const [ref, ingress] of ingresses) {
    const choice = choiceOf(draft, ingress);
    const controller = cloudControllerFor(choice);
    if (controller === undefined) continue;
    const group = controller.endsWith('/alb') ? ingress.metadata.annotations[ALB_GROUP] : undefined;
    const own = group ?? ref.slice('Ingress/'.length);
    const name = choice.by === 'nothing' ? own : `${choice.name} ${own}`;
    const known = groups.get(name);
    if (known) known.members.push(ref);
    else groups.set(name, { controller, members: [ref] });
  }
  const addresses = addressesOf(draft, groups);
  return [...groups].map(([name, { controller, members }]) => ({
    name,
    placement: 'outside',
    controller,
    nginx: false,
    ingresses: members,
    addresses: addresses.get(name) ?? [],
    pods: [],
  }));
}

function cloudControllerFor(choice: ClassChoice): string | undefined {
  if (choice.by === 'name' && choice.controller !== undefined) {
    if (CLOUD_CONTROLLERS.includes(choice.controller) || choice.controller.includes('gke.io/'))
      return choice.controller;
  } else if (choice.by !== 'nothing' && Object.hasOwn(CLOUD_CLASSES, choice.name)) {
    return CLOUD_CLASSES[choice.name];
  }
  return suitsNginx(choice) ? '' : undefined;
}

/** Whether an Ingress asks for the balancer of a cloud, which serves it only where Ingresses are served outside. */
export function asksForCloud(choice: ClassChoice): boolean {
  const controller = cloudControllerFor(choice);
  return choice.by !== 'nothing' && controller !== undefined && !suitsNginx(choice);
}

/** Written addresses as written; others as a cloud gives them, if there is one. */
function addressesOf(
  draft: Draft,
  groups: ReadonlyMap<string, { readonly members: readonly ObjectRef[] }>,
): ReadonlyMap<string, readonly string[]> {
  const { memory, settings } = draft;
  const addresses = new Map<string, readonly string[]>();
  const claims: AddressClaim[] = [];
  for (const [name, { members }] of groups) {
    const written = members.flatMap((ref) =>
      (draft.ingresses.get(ref)!.status.loadBalancer.ingress ?? []).flatMap(({ ip }) => (ip === undefined ? [] : [ip])),
    );
    const key = `Ingress controller ${name}`;
    if (written.length > 0) addresses.set(name, [...new Set(written)]);
    else if (settings.cloudLoadBalancer)
      claims.push({ key, choices: [BALANCER_RANGES.IPv4], had: memory.before.balancers[key] });
  }
  for (const [key, ips] of giveAddresses(claims, memory.taken)) {
    memory.balancers.set(key, ips);
    addresses.set(key.slice('Ingress controller '.length), ips);
  }
  return addresses;
}
