import type { Candidate, Choose } from '../choose.ts';
import type { DecisionOf } from '../trace.ts';
import type { CanaryPolicy } from './annotations.ts';
import type { Upstream } from './nginx-upstream.ts';
import { expressionOf } from './nginx-location.ts';
import { headerOf } from './proxy.ts';

/** Which upstream of a pair gets a request, and by which rule. */
export interface CanaryChoice {
  readonly canary: boolean;
  readonly why: 'header' | 'cookie' | 'weight';
  readonly candidates: readonly Candidate<string>[];
}

/**
 * Whether a request goes to the canary: by header, else cookie, else weight (rootfs/etc/nginx/lua/balancer.lua,
 * route_to_alternative_balancer).
 */
export function chooseCanary(
  main: Upstream,
  canary: Upstream & { readonly canary: CanaryPolicy },
  headers: Readonly<Record<string, string>>,
  choose: Choose,
): CanaryChoice {
  const policy = canary.canary;
  const certain = (chosen: boolean, why: CanaryChoice['why']): CanaryChoice => ({
    canary: chosen,
    why,
    candidates: [{ value: (chosen ? canary : main).service, odds: 1 }],
  });
  const header = policy.header === undefined ? undefined : headerOf(headers, policy.header);
  if (header !== undefined && header !== '') {
    const said = byHeader(policy, header);
    if (said !== undefined) return certain(said, 'header');
  }
  const cookie = policy.cookie === undefined ? undefined : cookieOf(headers, policy.cookie);
  if (cookie === 'always' || cookie === 'never') return certain(cookie === 'always', 'cookie');
  const odds = Math.min(1, Math.max(0, policy.weight / policy.weightTotal));
  if (odds === 0 || odds === 1) return certain(odds === 1, 'weight');
  const candidates = [
    { value: main.service, odds: 1 - odds },
    { value: canary.service, odds },
  ];
  const chosen = choose(`canary ${canary.name}`, [
    { value: false, odds: 1 - odds },
    { value: true, odds },
  ]);
  return { canary: chosen, why: 'weight', candidates };
}

/** Undefined: the header says nothing. A value or pattern replaces the words `always` and `never`. */
function byHeader({ headerValue, headerPattern }: CanaryPolicy, header: string): boolean | undefined {
  if (headerValue !== undefined) return headerValue === header ? true : undefined;
  if (headerPattern !== undefined) {
    const expression = expressionOf(headerPattern, false);
    // One that is no expression keeps the request with the main upstream.
    if (!expression) return false;
    return expression.test(header) ? true : undefined;
  }
  return header === 'always' ? true : header === 'never' ? false : undefined;
}

function cookieOf(headers: Readonly<Record<string, string>>, name: string): string | undefined {
  for (const pair of (headerOf(headers, 'cookie') ?? '').split(';')) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return undefined;
}

/** The decision to show for a choice. */
export function canaryDecision(main: Upstream, canary: Upstream, choice: CanaryChoice): DecisionOf<'canary-chosen'> {
  return {
    kind: 'canary-chosen',
    route: (choice.canary ? canary : main).ingress,
    canary: choice.canary,
    candidates: choice.candidates,
    why: choice.why,
    because: [{ object: canary.ingress, field: 'metadata.annotations' }],
  };
}
