import { firstExample } from '../content/examples/first.ts';
import type { Allocated, ClusterSettings, Workspace } from '../engine/index.ts';

/** As `engine/settings.ts` has them; the page knows the engine by its types. */
const SETTINGS: ClusterSettings = {
  proxyMode: 'iptables',
  podCIDR: '10.244.0.0/16',
  serviceCIDR: '10.96.0.0/12',
  clusterDomain: 'cluster.local',
  podNetwork: 'routed',
  cloudLoadBalancer: true,
  balancerArrives: 'node-port',
  ingressPlacement: 'inside',
  nodes: 3,
};

const NOTHING: Allocated = { addresses: {}, balancers: {}, nodePorts: {}, pods: {} };

/** A cluster that nothing was asked of yet. */
export function newWorkspace(text: string): Workspace {
  return { text, documents: [], settings: SETTINGS, events: [], now: 0, requests: [], seed: 1, allocated: NOTHING };
}

/** What a first visit opens on. */
export function firstWorkspace(): Workspace {
  return newWorkspace(firstExample);
}

export function isFirstWorkspace(workspace: Workspace): boolean {
  return workspace.text === firstExample && workspace.events.length === 0;
}

/** A workspace out of a browser's storage: what it lacks is as in a new one. Nothing for what is none. */
export function completeWorkspace(kept: unknown): Workspace | undefined {
  if (typeof kept !== 'object' || kept === null || !('text' in kept) || typeof kept.text !== 'string') return undefined;
  const fresh = newWorkspace(kept.text);
  const found = kept as Partial<Workspace>;
  return {
    ...fresh,
    ...found,
    settings: { ...fresh.settings, ...found.settings },
    allocated: { ...fresh.allocated, ...found.allocated },
  };
}
