import type { KubeObject } from '../api/kind.ts';
import type { Rule } from './diagnostic.ts';
import { backendServiceMissing } from './rules/backend-service-missing.ts';
import { backendServiceNeedsNodePort } from './rules/backend-service-needs-node-port.ts';
import { backendServicePortMissing } from './rules/backend-service-port-missing.ts';
import { clusterIPOutsideRange } from './rules/cluster-ip-outside-range.ts';
import { ingressClassMissing } from './rules/ingress-class-missing.ts';
import { ingressPathClaimed } from './rules/ingress-path-claimed.ts';
import { podsPending } from './rules/pods-pending.ts';
import { serviceSelectsNoPod } from './rules/service-selects-no-pod.ts';
import { targetPortMissing } from './rules/target-port-missing.ts';
import { tlsSecretMissing } from './rules/tls-secret-missing.ts';

/** Every rule about objects among each other. What is wrong with one object alone, its kind's validation says. */
export const RULES: readonly Rule[] = [
  serviceSelectsNoPod,
  targetPortMissing,
  clusterIPOutsideRange,
  backendServiceMissing,
  backendServicePortMissing,
  backendServiceNeedsNodePort,
  tlsSecretMissing,
  ingressClassMissing,
  ingressPathClaimed,
  podsPending,
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
