import type { ObjectRef } from '../../api/kind.ts';
import { askFor } from '../ask.ts';
import { inFields, setTo, without, writtenAt } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { decided, failedFor } from '../evidence.ts';
import type { Evidence } from '../evidence.ts';
import type { Trial } from '../trial.ts';

const RANGES = 'spec.loadBalancerSourceRanges';
const RANGES_ANNOTATION = 'metadata.annotations[service.beta.kubernetes.io/load-balancer-source-ranges]';

/** From where a Service can be reached: traffic policies, source ranges, and its type for a client outside. */
export function serviceReach(trial: Trial, evidence: Evidence, service: ObjectRef): readonly Candidate[] {
  return [...policies(trial, service), ...sourceRanges(trial, evidence, service), ...types(trial, evidence, service)];
}

function policies(trial: Trial, service: ObjectRef): readonly Candidate[] {
  return ['spec.internalTrafficPolicy', 'spec.externalTrafficPolicy'].flatMap((path) =>
    writtenAt(trial, service, path) === 'Local' ? setTo(trial, service, path, 'Cluster') : [],
  );
}

/** The sender is let in, or everybody. */
function sourceRanges(trial: Trial, evidence: Evidence, service: ObjectRef): readonly Candidate[] {
  if (!failedFor(evidence, 'source-range')) return [];
  const ranges = writtenAt(trial, service, RANGES);
  const sources = decided(evidence, 'source-range-refused').filter((one) => one.service === service);
  const let_in = Array.isArray(ranges)
    ? [...new Set(sources.map(({ source }) => source))].map((source) => {
        const value = `${source}/${source.includes(':') ? 128 : 32}`;
        const step = { kind: 'add-item', ref: service, path: RANGES, value } as const;
        return inFields(service, step, [{ set: `${RANGES}[${ranges.length}]`, to: value }]);
      })
    : [];
  return [...let_in, ...without(trial, service, RANGES), ...without(trial, service, RANGES_ANNOTATION)];
}

/** A client outside finds a Service by its balancer's address, or at a Node. */
function types(trial: Trial, { url, ingresses }: Evidence, service: ObjectRef): readonly Candidate[] {
  const { request, cluster } = trial;
  const { type, ports } = cluster.services.get(service)?.spec ?? {};
  // Who asks a proxy for it does not mean to go past that.
  if (ingresses.length > 0) return [];
  if (request.from.kind !== 'internet' || !url || url.scheme === 'dns' || type === 'ExternalName') return [];
  const port = ports?.find((one) => one.port === url.port) ?? ports?.[0];
  if (type === undefined || port === undefined) return [];
  const atBalancer = ({ cluster: now, request: asked }: Trial): Candidate | undefined => {
    const ip = now.services.get(service)?.status.loadBalancer.ingress?.[0]?.ip;
    return ip === undefined ? undefined : askFor(asked, 'host', { host: ip, port: port.port })[0];
  };
  const atNode = ({ cluster: now, request: asked }: Trial): Candidate | undefined => {
    const nodePort = now.services.get(service)?.spec.ports.find((one) => one.port === port.port)?.nodePort;
    const [node] = now.nodes.values();
    const addresses = node?.status.addresses ?? [];
    const { address } = addresses.find((one) => one.type === 'ExternalIP') ?? addresses[0] ?? {};
    return nodePort === undefined || address === undefined
      ? undefined
      : askFor(asked, 'host', { host: address, port: nodePort })[0];
  };
  if (type === 'LoadBalancer') return [atBalancer(trial), atNode(trial)].filter((one) => one !== undefined);
  const toBalancer = setTo(trial, service, 'spec.type', 'LoadBalancer', '').map((one) => ({
    ...one,
    askAfter: atBalancer,
  }));
  if (type === 'NodePort') return [...[atNode(trial)].filter((one) => one !== undefined), ...toBalancer];
  return [
    ...toBalancer,
    ...setTo(trial, service, 'spec.type', 'NodePort', '').map((one) => ({ ...one, askAfter: atNode })),
  ];
}
