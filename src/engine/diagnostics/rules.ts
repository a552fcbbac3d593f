import type { KubeObject } from '../api/kind.ts';
import type { Rule } from './diagnostic.ts';
import { addressTaken } from './rules/address-taken.ts';
import { autoscalerNotSimulated } from './rules/autoscaler-not-simulated.ts';
import { backendServiceMissing } from './rules/backend-service-missing.ts';
import { backendServiceNeedsNodePort } from './rules/backend-service-needs-node-port.ts';
import { backendServicePortMissing } from './rules/backend-service-port-missing.ts';
import { clusterIPOutsideRange } from './rules/cluster-ip-outside-range.ts';
import { controllerOptionNotSimulated } from './rules/controller-option-not-simulated.ts';
import { corefileNotSimulated } from './rules/corefile-not-simulated.ts';
import { cronJobNotSimulated } from './rules/cron-job-not-simulated.ts';
import { dnsPolicyOnHostNetwork } from './rules/dns-policy-on-host-network.ts';
import { endpointSliceFqdn } from './rules/endpoint-slice-fqdn.ts';
import { hostPortTaken } from './rules/host-port-taken.ts';
import { ingressAnnotationNotSimulated } from './rules/ingress-annotation-not-simulated.ts';
import { ingressAnnotationRefused } from './rules/ingress-annotation-refused.ts';
import { ingressClassMissing } from './rules/ingress-class-missing.ts';
import { ingressClassOutside } from './rules/ingress-class-outside.ts';
import { ingressControllerNotSimulated } from './rules/ingress-controller-not-simulated.ts';
import { ingressPathClaimed } from './rules/ingress-path-claimed.ts';
import { ingressPathRepeated } from './rules/ingress-path-repeated.ts';
import { ipFamilyNotConfigured } from './rules/ip-family-not-configured.ts';
import { kindNotSimulated } from './rules/kind-not-simulated.ts';
import { loadBalancerClassNotServed } from './rules/load-balancer-class-not-served.ts';
import { loadBalancerIPDeprecated } from './rules/load-balancer-ip-deprecated.ts';
import { localPolicyWithoutPod } from './rules/local-policy-without-pod.ts';
import { nodeOvercommitted } from './rules/node-overcommitted.ts';
import { placementNotSimulated } from './rules/placement-not-simulated.ts';
import { podAnnotationNotSimulated } from './rules/pod-annotation-not-simulated.ts';
import { podsPending } from './rules/pods-pending.ts';
import { probePortMissing } from './rules/probe-port-missing.ts';
import { readinessGateNotSimulated } from './rules/readiness-gate-not-simulated.ts';
import { schedulingNotSimulated } from './rules/scheduling-not-simulated.ts';
import { secretTypeNotTLS } from './rules/secret-type-not-tls.ts';
import { serviceAnnotationNotSimulated } from './rules/service-annotation-not-simulated.ts';
import { serviceHasNoReadyPod } from './rules/service-has-no-ready-pod.ts';
import { serviceSelectsNoPod } from './rules/service-selects-no-pod.ts';
import { targetPortNamePartial } from './rules/target-port-name-partial.ts';
import { targetPortMissing } from './rules/target-port-missing.ts';
import { tlsSecretMissing } from './rules/tls-secret-missing.ts';

/** Every rule about objects among each other. What is wrong with one object alone, its kind's validation says. */
export const RULES: readonly Rule[] = [
  serviceSelectsNoPod,
  targetPortMissing,
  clusterIPOutsideRange,
  ipFamilyNotConfigured,
  backendServiceMissing,
  backendServicePortMissing,
  backendServiceNeedsNodePort,
  tlsSecretMissing,
  ingressClassMissing,
  ingressClassOutside,
  ingressPathClaimed,
  ingressPathRepeated,
  targetPortNamePartial,
  secretTypeNotTLS,
  loadBalancerIPDeprecated,
  dnsPolicyOnHostNetwork,
  addressTaken,
  podsPending,
  serviceHasNoReadyPod,
  localPolicyWithoutPod,
  probePortMissing,
  ingressAnnotationRefused,
  // What would matter, and is not simulated.
  kindNotSimulated,
  ingressControllerNotSimulated,
  ingressAnnotationNotSimulated,
  serviceAnnotationNotSimulated,
  podAnnotationNotSimulated,
  loadBalancerClassNotServed,
  endpointSliceFqdn,
  schedulingNotSimulated,
  placementNotSimulated,
  hostPortTaken,
  nodeOvercommitted,
  readinessGateNotSimulated,
  autoscalerNotSimulated,
  cronJobNotSimulated,
  corefileNotSimulated,
  controllerOptionNotSimulated,
];

const byKind = new Map<string, readonly Rule[]>();

/** The rules that look at objects of a kind. */
export function rulesOf(kind: KubeObject['kind']): readonly Rule[] {
  let rules = byKind.get(kind);
  if (!rules) {
    rules = RULES.filter((rule) => rule.kind === undefined || rule.kind === kind);
    byKind.set(kind, rules);
  }
  return rules;
}
