import type { FieldProblemParams } from '../api/field-problem.ts';
import type { ObjectRef } from '../api/kind.ts';
import type { SchemaProblemParams } from '../api/schema/schema-problem.ts';
import type { AdmissionProblemParams } from '../manifest/admission-problem.ts';
import type { SyntaxCode } from '../manifest/syntax.ts';
import type { PodSetting } from './rules/pod-annotation-not-simulated.ts';
import type { ServiceSetting } from './rules/service-annotation-not-simulated.ts';

type SyntaxParams = { readonly [Code in SyntaxCode]: Record<never, never> };

/** Findings about a document's text that parses, or did. */
interface TextParams {
  /** A key that its mapping has already: the later one counts. */
  readonly 'duplicate-key': { key: string };
  /** The person sees an earlier text of this document. */
  readonly 'drawn-as-before': Record<never, never>;
}

/** Findings about objects among each other. */
interface ClusterParams {
  /** `selector` as `app=web,tier=front`; `near` the labels of a Pod that nearly match; `namespace` where Pods do match. */
  'service-selects-no-pod': { selector: string; near: string; namespace: string };
  'target-port-name-missing': { targetPort: string; names: readonly string[] };
  /** Some selected Pods have a port of the name, those of `lacking` have none. */
  'target-port-name-partial': { targetPort: string; lacking: readonly ObjectRef[] };
  'target-port-not-declared': { targetPort: number; declared: readonly string[] };
  /** `elsewhere` is a namespace that has a Service of this name, `near` a Service of nearly this name; '' for none. */
  'backend-service-missing': { service: string; namespace: string; elsewhere: string; near: string };
  'backend-service-port-missing': { service: ObjectRef; port: string; ports: readonly string[] };
  'backend-service-needs-node-port': { service: ObjectRef; type: string; controller: 'alb' | 'gce' | 'api' };
  'tls-secret-missing': { secret: string; namespace: string; elsewhere: string };
  /** The Secret has a certificate, and a type that does not say so. */
  'secret-type-not-tls': { secret: ObjectRef; type: string };
  'tls-secret-wrong-type': { secret: ObjectRef; type: string; missing: readonly string[] };
  /** `near` is the class that was probably meant, '' for none; `known` all that are served. */
  'ingress-class-missing': { ingressClass: string; near: string; known: readonly string[] };
  /** A class of a cloud's balancer, where Ingresses are served inside. */
  'ingress-class-outside': { ingressClass: string };
  'ingress-without-class': { known: readonly string[] };
  'ingress-path-claimed': { host: string; path: string; other: ObjectRef };
  /** One Ingress says the same host and path twice: the first counts. */
  'ingress-path-repeated': { host: string; path: string };
  'pods-pending': { count: number };
  'address-taken': { address: string; other: ObjectRef };
  'load-balancer-ip-deprecated': Record<never, never>;
  /** `dnsPolicy: ClusterFirst` of Pods on the host network: they ask the Node's resolver. */
  'dns-policy-on-host-network': { dnsPolicy: string };
  'dual-stack-not-configured': { range: string };
  'ip-family-not-configured': { family: string; range: string };
  'cluster-ip-outside-range': { address: string; range: string };
}

/** What would matter to a request, and is not simulated: what follows for the answer is in the sentence. */
interface SimulationParams {
  'autoscaler-not-simulated': { target: ObjectRef; pods: number; min: number; max: number };
  'cron-job-not-simulated': { schedule: string };
  'ingress-controller-not-simulated': { ingressClass: string; controller: string };
  'ingress-annotation-not-simulated': { annotation: string };
  'ingress-annotation-refused': { annotation: string; value: string; why: 'invalid' | 'risk' };
  'service-annotation-not-simulated': { key: string; setting: ServiceSetting };
  'pod-annotation-not-simulated': { key: string; setting: PodSetting };
  'load-balancer-class-not-served': { loadBalancerClass: string };
  'endpoint-slice-fqdn': Record<never, never>;
  'scheduler-not-simulated': { scheduler: string };
  'scheduling-gate-not-simulated': { gate: string };
  /** `count` Pods stand where the term would not have them. */
  'placement-not-simulated': { term: string; topologyKey: string; count: number };
  'host-port-taken': { port: number; node: string };
  /** `percent` of what is `allocatable` is asked for. */
  'node-overcommitted': { resource: string; percent: number; allocatable: string };
  'readiness-gate-not-simulated': { gate: string };
  'probe-port-missing': { probe: string; port: string; names: readonly string[] };
  /** `lines` of the Corefile that kubeadm's does not have. */
  'corefile-not-simulated': { lines: readonly string[] };
  /** An option of ingress-nginx, or a port that it forwards to a Service. */
  'controller-option-not-simulated': { option: string; role: 'options' | 'ports' };
  'service-has-no-ready-pod': { count: number; headless: boolean };
  /** `nodes` without a ready Pod, of `all`. */
  'local-policy-without-pod': { field: string; type: string; nodes: readonly string[]; all: number };
}

/**
 * Every code of a finding, with the parameters of its sentence. A sentence that is missing in a language does not compile,
 * nor does one code for two findings.
 */
export interface DiagnosticParams
  extends
    FieldProblemParams,
    SchemaProblemParams,
    AdmissionProblemParams,
    SyntaxParams,
    TextParams,
    ClusterParams,
    SimulationParams {}

export type DiagnosticCode = keyof DiagnosticParams;
