import { partsOfRef } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { endpointSliceSections } from './endpoint-slice.ts';
import { ingressClassSections, ingressSections } from './ingress.ts';
import type { Inspection, Section } from './inspection.ts';
import { networkPolicySections } from './network-policy.ts';
import { nodeSections } from './node.ts';
import { podSections } from './pod.ts';
import { serviceSections } from './service.ts';
import { workloadSections } from './workload.ts';

type Sections = (cluster: Cluster, ref: ObjectRef) => readonly Section[];

/** What is to be seen in an object, by its kind. */
const SECTIONS: Readonly<Record<string, Sections>> = {
  Pod: podSections,
  Node: nodeSections,
  Service: serviceSections,
  EndpointSlice: endpointSliceSections,
  Ingress: ingressSections,
  IngressClass: ingressClassSections,
  NetworkPolicy: networkPolicySections,
};

/** Looks into an object of the cluster; of most kinds, at the Pods that it owns. */
export function inspect(cluster: Cluster, object: ObjectRef): Inspection {
  const sections = SECTIONS[partsOfRef(object).kind] ?? workloadSections;
  return { object, sections: sections(cluster, object) };
}
