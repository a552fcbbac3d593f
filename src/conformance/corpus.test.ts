import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse, type Answer } from '../engine/analyse.ts';
import type { Service, ServicePort } from '../engine/api/service.ts';
import type { Cluster } from '../engine/cluster/cluster.ts';
import { checkTrace } from '../engine/dataplane/check-trace.ts';
import { explore } from '../engine/dataplane/explore.ts';
import { NO_MEMORY } from '../engine/dataplane/memory.ts';
import { send } from '../engine/dataplane/send.ts';
import type { Client, LocatedDiagnostic, ObjectRef, Topology } from '../engine/index.ts';
import { DEFAULT_SETTINGS, type ClusterSettings } from '../engine/settings.ts';
import { NOTHING_ALLOCATED } from '../engine/workspace.ts';
import { en } from '../i18n/en/messages.ts';
import { ja } from '../i18n/ja/messages.ts';
import { plain, type Text } from '../i18n/text.ts';
import { verdictCode } from '../scene/verdict-code.ts';

/** Manifests that people paste: other projects' texts, kept beside this project, not in it. */
const corpus = new URL('../../../shared/corpus/', import.meta.url);
const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => /\.(ya?ml|json)$/.test(name)) : [];

/**
 * What Kubernetes 1.36 itself refuses in these files, by file: nothing else may be an error. Versions that were removed
 * (kubernetes/website, deprecation-guide.md) are the only reason in the files that are listed here.
 */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  // A cluster of one IP family refuses its Services.
  'istio__istio__bookinfo-dualstack.yaml': [
    'dual-stack-not-configured Service',
    'ip-family-not-configured Service',
    'dual-stack-not-configured Service',
    'ip-family-not-configured Service',
    'dual-stack-not-configured Service',
    'ip-family-not-configured Service',
    'dual-stack-not-configured Service',
    'ip-family-not-configured Service',
  ],
  'flannel-io__flannel__kube-flannel-2019.yaml': [
    'removed-kind PodSecurityPolicy',
    'removed-api-version ClusterRole',
    'removed-api-version ClusterRoleBinding',
    ...Array<string>(5).fill('removed-api-version DaemonSet'),
  ],
  'kubernetes__examples__cockroachdb-statefulset.yaml': ['removed-api-version PodDisruptionBudget'],
  'kubernetes__ingress-nginx__mandatory-2019.yaml': [
    'removed-api-version ClusterRole',
    'removed-api-version Role',
    'removed-api-version RoleBinding',
    'removed-api-version ClusterRoleBinding',
  ],
  'kubernetes__ingress-nginx__multi-tls-2018.yaml': ['removed-api-version Ingress'],
};

/**
 * Ports that answer nobody, by file: no selected Pod declares the port, and a Pod that declares some listens on no other.
 * The finding `target-port-not-declared` says so in the text.
 */
const NOBODY_LISTENS: Readonly<Record<string, readonly string[]>> = {
  'istio__istio__spire-quickstart.yaml': ['Service/spire/spire-server-bundle-endpoint:8443'],
};

const PLACEMENT: Readonly<Record<ClusterSettings['proxyMode'], ClusterSettings['ingressPlacement']>> = {
  iptables: 'inside',
  nftables: 'outside',
  ipvs: 'inside',
};

describe.skipIf(files.length === 0)('real manifests (../shared/corpus; skipped where that folder is absent)', () => {
  describe.each(files)('%s', (file) => {
    const text = files.length === 0 ? '' : readFileSync(new URL(file, corpus), 'utf8');

    it('has no error that Kubernetes would not report', () => {
      const { diagnostics } = answerTo(text).analysis;
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ code, ref }) => `${code} ${kindOf(ref)}`)).toEqual(REFUSED[file] ?? []);
    });

    it('has a sentence for each finding, in both languages', () => {
      for (const { code, params } of answerTo(text).analysis.diagnostics) {
        for (const { diagnostics } of [en, ja]) {
          const sentence = (diagnostics as unknown as Sentences)[code]?.(params);
          expect(sentence && plain(sentence), code).toMatch(/[.。？]$/);
          expect(sentence && plain(sentence), code).not.toMatch(/undefined|\[object| {2}/);
        }
      }
    });

    it('is drawn: every Service, every Pod', () => {
      const { analysis, cluster } = answerTo(text);
      expect(analysis.topology.services.map(({ ref }) => ref).sort()).toEqual([...cluster.services.keys()].sort());
      expect(drawnPods(analysis.topology).sort()).toEqual([...cluster.pods.keys()].sort());
      expect(cluster.pending.size).toBe(0);
      for (const ref of workloadsOf(cluster)) expect([...cluster.workloadOfPod.values()]).toContain(ref);
    });

    it.each(['iptables', 'nftables', 'ipvs'] as const)('answers requests to its Services (%s)', (proxyMode) => {
      const { cluster } = answerTo(text, { proxyMode, ingressPlacement: PLACEMENT[proxyMode] });
      const silent = new Set<string>();
      for (const [ref, service] of cluster.services) {
        if (readyEndpoints(cluster, ref) === 0) continue;
        for (const port of service.spec.ports) {
          const ways = [fromPods(cluster, service, port), ...fromOutside(cluster, service, port)];
          if (!ways.every((urls) => isAnswered(cluster, urls))) silent.add(`${ref}:${port.port}`);
        }
      }
      expect([...silent]).toEqual(NOBODY_LISTENS[file] ?? []);
    });
  });
});

type Sentences = Readonly<Record<string, ((params: LocatedDiagnostic['params']) => Text) | undefined>>;

function answerTo(text: string, settings: Partial<ClusterSettings> = {}): Answer {
  return analyse({
    text,
    documents: [],
    settings: { ...DEFAULT_SETTINGS, ...settings },
    events: [],
    now: 0,
    requests: [],
    seed: 1,
    allocated: NOTHING_ALLOCATED,
  });
}

function kindOf(ref: ObjectRef | undefined): string {
  return (ref ?? '').replace(/[./].*/, '');
}

function drawnPods({ nodes }: Topology): ObjectRef[] {
  return nodes.flatMap(({ pods }) => pods.flatMap((card) => (card.kind === 'pod' ? [card.ref] : [...card.pods])));
}

/** Workloads that are to have a Pod on these Nodes, all of them amd64. Jobs have ended. */
function workloadsOf({ objects }: Cluster): ObjectRef[] {
  return [...objects].flatMap(([ref, { kind, spec }]: [ObjectRef, Workload]) => {
    const isWorkload = /^(Deployment|StatefulSet|DaemonSet|ReplicationController)$/.test(kind);
    return isWorkload && spec?.replicas !== 0 && !/-(arm|arm64|ppc64le|s390x)$/.test(ref) ? [ref] : [];
  });
}

interface Workload {
  readonly kind: string;
  readonly spec?: { readonly replicas?: number };
}

function readyEndpoints(cluster: Cluster, service: ObjectRef): number {
  const endpoints = (cluster.slicesOfService.get(service) ?? []).flatMap((slice) => slice.endpoints);
  return endpoints.filter(({ conditions }) => conditions?.ready !== false).length;
}

type Way = readonly (readonly [Client, string])[];

/** Every Pod that could be meant, by name and (for Pods that do not ask the cluster's name servers) by address. */
function fromPods(cluster: Cluster, { metadata, spec }: Service, { protocol, port }: ServicePort): Way {
  const running = [...cluster.pods].filter(([, { status }]) => status.phase === 'Running').map(([ref]) => ref);
  const scheme = protocol === 'TCP' ? 'http' : protocol.toLowerCase();
  const hosts = [`${metadata.name}.${metadata.namespace ?? ''}`, spec.clusterIP ?? 'None'].filter(
    (host) => host !== 'None',
  );
  return hosts.flatMap((host) =>
    running.map((pod): readonly [Client, string] => [{ kind: 'pod', pod }, `${scheme}://${host}:${port}`]),
  );
}

/** By node port at every Node, and at the balancer's address. */
function fromOutside(cluster: Cluster, { status }: Service, { protocol, port, nodePort }: ServicePort): Way[] {
  const scheme = protocol === 'TCP' ? 'http' : protocol.toLowerCase();
  const from: Client = { kind: 'internet' };
  const nodes = [...cluster.nodes.values()].flatMap((node) =>
    node.status.addresses.filter(({ type }) => type === 'ExternalIP').map(({ address }) => address),
  );
  const balancers = (status.loadBalancer.ingress ?? []).flatMap(({ ip }) => ip ?? []);
  return [
    ...(nodePort === undefined ? [] : [nodes.map((ip) => [from, `${scheme}://${ip}:${nodePort}`] as const)]),
    ...balancers.map((ip) => [[from, `${scheme}://${ip}:${port}`] as const]),
  ];
}

/** Whether some request of a way is answered, whatever the choices; all the traces on the way hold together. */
function isAnswered(cluster: Cluster, way: Way): boolean {
  return way.some(([from, url]) => {
    const request = { from, method: 'GET', url, headers: {} };
    const outcomes = explore(cluster, request);
    for (const { choices, verdict } of outcomes) {
      const { trace } = send(cluster, request, 1, NO_MEMORY, choices);
      expect(checkTrace(trace), url).toEqual([]);
      expect(verdictCode(trace.verdict), url).toBe(verdictCode(verdict));
    }
    return outcomes.every(({ verdict: { result } }) => result === 'delivered' || result === 'http');
  });
}

if (files.length === 0) it.skip('no folder ../shared/corpus beside the project: no real manifests to read', () => {});
