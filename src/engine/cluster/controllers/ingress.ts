import type { Ingress } from '../../api/ingress.ts';
import { refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import { matchesLabels } from '../../api/label-selector.ts';
import { addressesOf } from '../../api/node.ts';
import type { Service } from '../../api/service.ts';
import type { IngressController } from '../cluster.ts';
import { byName } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { choiceOf, programFor } from '../ingress-choice.ts';
import { ingressProgramsOf } from '../ingress-program.ts';
import type { IngressProgram } from '../ingress-program.ts';
import { cloudControllersOf } from './cloud-ingress.ts';
import { balancerIPsOf } from './load-balancer.ts';

/**
 * Who serves which Ingress: the programs inside, and outside the cloud's balancers for those that no program takes. Sets
 * the addresses in the status of each Ingress that has none written.
 */
export function settleIngresses(draft: Draft): readonly IngressController[] {
  const programs = ingressProgramsOf(draft);
  // An ingress-nginx without any Ingress answers, too: 404 to everything.
  const served = new Map<IngressProgram, ObjectRef[]>(
    programs.filter(({ nginx }) => nginx).map((program) => [program, []]),
  );
  const left: (readonly [ObjectRef, Ingress])[] = [];
  for (const [ref, ingress] of draft.ingresses) {
    const program = programFor(choiceOf(draft, ingress), programs);
    if (program) served.set(program, [...(served.get(program) ?? []), ref]);
    else left.push([ref, ingress]);
  }
  const controllers = [...served].map(([program, ingresses]) => controllerInside(draft, program, ingresses));
  if (draft.settings.ingressPlacement === 'outside') controllers.push(...cloudControllersOf(draft, left));
  for (const { ingresses, addresses } of controllers) {
    for (const ref of ingresses) setStatus(draft, ref, addresses);
  }
  return controllers;
}

function setStatus(draft: Draft, ref: ObjectRef, addresses: readonly string[]): void {
  const ingress = draft.ingresses.get(ref)!;
  if (ingress.status.loadBalancer.ingress?.length || addresses.length === 0) return;
  const status = { ...ingress.status, loadBalancer: { ingress: addresses.map((ip) => ({ ip })) } };
  draft.ingresses.set(ref, { ...ingress, status });
}

/** Addresses that the status of an Ingress writes. */
export function writtenAddressesOf(ingress: Ingress): readonly string[] {
  return (ingress.status.loadBalancer.ingress ?? []).flatMap(({ ip }) => (ip === undefined ? [] : [ip]));
}

function controllerInside(draft: Draft, program: IngressProgram, ingresses: readonly ObjectRef[]): IngressController {
  const pods = podsOf(draft, program);
  const service = serviceOf(draft, program);
  const written = ingresses.flatMap((ref) => writtenAddressesOf(draft.ingresses.get(ref)!));
  const front = service ? balancerIPsOf(draft.services.get(service)!) : [];
  const own = front.length > 0 ? front : hostAddressesOf(draft, pods);
  return {
    name: classNameOf(draft, program),
    placement: 'inside',
    controller: program.controller,
    nginx: program.nginx,
    ingresses,
    addresses: [...new Set([...own, ...written])],
    ...(service === undefined ? {} : { service }),
    pods,
  };
}

function classNameOf(draft: Draft, { controller, annotation }: IngressProgram): string {
  const names = [...draft.ingressClasses.values()]
    .filter(({ spec }) => spec.controller === controller)
    .map(({ metadata }) => metadata.name);
  return names.includes(annotation) ? annotation : (names.sort(byName)[0] ?? annotation);
}

function podsOf(draft: Draft, { owner }: IngressProgram): readonly ObjectRef[] {
  if (owner.startsWith('Pod/')) return draft.pods.has(owner) ? [owner] : [];
  return [...draft.workloadOfPod].flatMap(([pod, workload]) =>
    workload === owner && draft.pods.has(pod) ? [pod] : [],
  );
}

/** The Service in front of a program: the one that it reports, else the outermost that leads HTTP to its Pods. */
function serviceOf(draft: Draft, program: IngressProgram): ObjectRef | undefined {
  const { namespace, labels, publishService } = program;
  const reported = publishService === undefined ? undefined : refOf('Service', namespace, publishService);
  if (reported !== undefined && draft.services.has(reported)) return reported;
  const rank = ({ spec }: Service) => ['LoadBalancer', 'NodePort', 'ClusterIP'].indexOf(spec.type);
  return [...draft.services]
    .filter(([, { metadata, spec }]) => {
      const leads = spec.selector && Object.keys(spec.selector).length > 0 && matchesLabels(spec.selector, labels);
      return metadata.namespace === namespace && leads && spec.ports.some(({ port }) => port === 80 || port === 443);
    })
    .sort(([a, left], [b, right]) => rank(left) - rank(right) || byName(a, b))[0]?.[0];
}

/** Addresses of the Nodes whose own ports 80 and 443 are the program's: on the host network, or by host port. */
function hostAddressesOf(draft: Draft, pods: readonly ObjectRef[]): readonly string[] {
  return pods.flatMap((ref) => {
    const { spec } = draft.pods.get(ref)!;
    const onHost =
      spec.hostNetwork || spec.containers.some(({ ports }) => ports?.some(({ hostPort }) => hostPort === 80));
    const node = onHost && spec.nodeName ? draft.nodes.get(refOf('Node', undefined, spec.nodeName)) : undefined;
    if (!node) return [];
    const external = addressesOf(node, 'ExternalIP');
    return external.length > 0 ? external : addressesOf(node, 'InternalIP');
  });
}
