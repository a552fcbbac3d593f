import { partsOfRef, refOf } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import { NO_MEMORY } from '../dataplane/memory.ts';
import { send } from '../dataplane/send.ts';
import type { Because, Decision, DecisionKind, DecisionOf, Hop, Place, Trace, Verdict } from '../dataplane/trace.ts';
import { hopsOf } from '../dataplane/trace.ts';
import { ObjectIndex } from '../diagnostics/object-index.ts';
import type { PodLabels } from '../diagnostics/object-index.ts';
import { parseUrl } from '../net/url.ts';
import type { Url } from '../net/url.ts';
import type { Prospects } from './arrival.ts';
import type { Trial } from './trial.ts';

/** What failing ways of a request have to do with: where one looks first for what is wrong. */
export interface Evidence {
  readonly url: Url | undefined;
  readonly verdicts: readonly Verdict[];
  readonly hops: readonly Hop[];
  readonly decisions: readonly Decision[];
  readonly because: readonly Because[];
  /** Services that were meant or passed, by the text's own order of importance: the one asked for comes first. */
  readonly services: readonly ObjectRef[];
  readonly ingresses: readonly ObjectRef[];
  /** Pods that were reached, or kept from it. */
  readonly pods: readonly ObjectRef[];
  /** The namespace in which the sender's short names are looked up; undefined for one outside. */
  readonly namespace: string | undefined;
  readonly index: ObjectIndex;
}

/** How many of the ways that a request can fail are looked into. */
const WAYS = 3;

export function evidenceIn(trial: Trial, { failures }: Prospects): Evidence {
  const { cluster, request } = trial;
  const seen = failures.slice(0, WAYS);
  const traces = seen.map(({ choices }) => send(cluster, request, 1, NO_MEMORY, choices).trace);
  const hops = traces.flatMap(({ exchanges }) => hopsOf(exchanges));
  const decisions = hops.flatMap((hop) => hop.decisions);
  const verdicts = traces.map(({ verdict }) => verdict);
  const because = [...verdicts.flatMap((verdict) => verdict.because), ...decisions.flatMap((one) => one.because)];
  const { url } = parseUrl(request.url);
  const from = request.from.kind === 'pod' ? partsOfRef(request.from.pod).namespace : undefined;
  const named = namedIn(traces, decisions, because);
  const meant = serviceMeant(trial, url, from);
  const of = (kind: string) => named.filter((ref) => partsOfRef(ref).kind === kind);
  const services = [...meant, ...of('Service')].filter((ref) => trial.objects.byRef.has(ref));
  return {
    url,
    verdicts,
    hops,
    decisions,
    because,
    services: [...new Set(services)],
    ingresses: of('Ingress').filter((ref) => trial.objects.byRef.has(ref)),
    pods: of('Pod'),
    namespace: from,
    index: new ObjectIndex(cluster),
  };
}

/** All decisions of one kind. */
export function decided<Kind extends DecisionKind>({ decisions }: Evidence, kind: Kind): readonly DecisionOf<Kind>[] {
  return decisions.filter((one): one is DecisionOf<Kind> => one.kind === kind);
}

/** Whether some way ended for this reason. */
export function failedFor({ verdicts }: Evidence, ...reasons: readonly string[]): boolean {
  return verdicts.some((verdict) => 'reason' in verdict && reasons.includes(verdict.reason));
}

/** Pods and templates that a Service selects, whether or not there are Pods of them. */
export function selectedBy({ cluster }: Trial, { index }: Evidence, service: ObjectRef): readonly PodLabels[] {
  const selector = cluster.services.get(service)?.spec.selector;
  if (!selector || Object.keys(selector).length === 0) return [];
  const { namespace } = partsOfRef(service);
  return index.podsSelectedBy(selector).filter((pod) => pod.namespace === namespace);
}

function namedIn(
  traces: readonly Trace[],
  decisions: readonly Decision[],
  because: readonly Because[],
): readonly ObjectRef[] {
  const named = [
    ...because.map(({ object }) => object),
    ...traces.flatMap(({ exchanges }) => hopsOf(exchanges).flatMap(({ to }) => refsOfPlace(to))),
    ...decisions.flatMap(refsOfDecision),
  ];
  return [...new Set(named)];
}

function refsOfPlace(place: Place): readonly ObjectRef[] {
  switch (place.kind) {
    case 'service':
    case 'load-balancer':
      return [place.service];
    case 'pod':
      return [place.pod];
    case 'node':
    case 'node-port':
      return [place.node];
    default:
      return [];
  }
}

function refsOfDecision(decision: Decision): readonly ObjectRef[] {
  const { service, route, object } = decision as {
    readonly service?: unknown;
    readonly route?: unknown;
    readonly object?: unknown;
  };
  const refs = [service, route, object].filter((ref): ref is ObjectRef => typeof ref === 'string' && ref.includes('/'));
  if (decision.kind !== 'backend-missing') return refs;
  const { namespace } = partsOfRef(decision.route);
  return [
    ...refs.filter((ref) => ref !== decision.service),
    refOf('Service', namespace, backendName(decision.service)),
  ];
}

/** The name of a backend as decisions say it: `web` of `web:80`. */
export function backendName(service: string): string {
  return service.split(':')[0] ?? '';
}

/** The Service whose name or address the URL says. */
function serviceMeant({ cluster }: Trial, url: Url | undefined, from: string | undefined): readonly ObjectRef[] {
  if (!url) return [];
  if (url.scheme !== 'dns' && url.isIP)
    return (cluster.byAddress.get(url.host) ?? []).flatMap(({ kind, ref }) =>
      kind === 'pod' || kind === 'node' ? [] : [ref],
    );
  const [name = '', namespace = from ?? 'default'] = (url.scheme === 'dns' ? url.name : url.host).split('.');
  const ref = refOf('Service', namespace, name);
  return cluster.services.has(ref) ? [ref] : [];
}
