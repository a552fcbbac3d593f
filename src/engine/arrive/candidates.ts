import type { LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import type { Candidate } from './candidate.ts';
import { fromFindings } from './candidates/from-findings.ts';
import { ingresses } from './candidates/ingress.ts';
import { networkPolicies } from './candidates/network-policy.ts';
import { otherRequest } from './candidates/other-request.ts';
import { pods } from './candidates/pods.ts';
import { servicePorts } from './candidates/service-ports.ts';
import { serviceReach } from './candidates/service-reach.ts';
import { serviceSelector } from './candidates/service-selector.ts';
import { settings, whatIfs } from './candidates/surroundings.ts';
import type { Evidence } from './evidence.ts';
import type { Trial } from './trial.ts';

/** Services of one request that are looked at: the one that is asked for, and those behind proxies. */
const MOST_SERVICES = 4;

/** All that may be tried for a request that fails, what is likeliest first. Of two that do the same, the first counts. */
export function candidatesFor(
  trial: Trial,
  evidence: Evidence,
  diagnostics: readonly LocatedDiagnostic[],
): readonly Candidate[] {
  return [
    ...fromFindings(evidence, diagnostics),
    ...evidence.services
      .slice(0, MOST_SERVICES)
      .flatMap((service) => [
        ...servicePorts(trial, evidence, service),
        ...serviceSelector(trial, evidence, service),
        ...serviceReach(trial, evidence, service),
      ]),
    ...ingresses(trial, evidence),
    ...networkPolicies(trial, evidence),
    ...pods(trial, evidence),
    ...otherRequest(trial, evidence),
    ...whatIfs(trial),
    ...settings(trial),
  ];
}
