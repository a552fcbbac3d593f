import type { ObjectRef } from '../../api/kind.ts';
import type { Ingress } from '../../api/ingress.ts';
import type { Cluster, IngressController } from '../../cluster/cluster.ts';
import { HostTable } from './host.ts';
import { LocationTable } from './nginx-location.ts';
import { addLocations, createServers, mergeCanaries, refOfIngress } from './nginx-server-draft.ts';
import type { ServerDraft } from './nginx-server-draft.ts';
import { createUpstreams } from './nginx-upstream.ts';
import type { Certificate } from './tls.ts';
import { refusedAnnotations } from './unserved-annotations.ts';

/** One `server` of the nginx configuration: what takes the requests for a host. */
export interface Server {
  /** As the rule writes it; '' for the catch-all server. */
  readonly host: string;
  readonly locations: LocationTable;
  readonly certificate?: Certificate;
  readonly aliases: readonly string[];
  readonly sslPassthrough: boolean;
  /** Where requests for `/` are sent, by the Ingress whose annotation says so. */
  readonly appRoot?: { readonly path: string; readonly ingress: ObjectRef };
}

/** A server that only redirects to another host (`from-to-www-redirect`). */
export interface WwwRedirect {
  readonly to: Server;
  readonly ingress: ObjectRef;
  readonly certificate?: Certificate;
}

/** What one ingress-nginx makes of its Ingresses. */
export interface NginxConfig {
  readonly servers: HostTable<Server | WwwRedirect>;
  /** Host names in server order, without the catch-all. */
  readonly hosts: readonly string[];
  /** Ingresses left out for an annotation. */
  readonly refused: readonly { readonly ingress: ObjectRef; readonly annotation: string }[];
}

const configs = new WeakMap<Cluster, Map<IngressController, NginxConfig>>();

/** The configuration of an ingress-nginx, made once a cluster (internal/ingress/controller/controller.go). */
export function nginxConfigOf(cluster: Cluster, controller: IngressController): NginxConfig {
  let known = configs.get(cluster);
  if (!known) configs.set(cluster, (known = new Map()));
  let config = known.get(controller);
  if (!config) known.set(controller, (config = buildConfig(cluster, controller)));
  return config;
}

/** Oldest first; of the same second, by `namespace/name` backwards (store.go, sortIngressSlice). One without time is new. */
export function inControllerOrder(ingresses: readonly Ingress[]): Ingress[] {
  const keyed = ingresses.map((ingress) => {
    const { creationTimestamp } = ingress.metadata as { readonly creationTimestamp?: unknown };
    const created = typeof creationTimestamp === 'string' ? creationTimestamp : '9999';
    return { ingress, created, key: `${ingress.metadata.namespace}/${ingress.metadata.name}` };
  });
  keyed.sort((a, b) => (a.created === b.created ? (a.key > b.key ? -1 : 1) : a.created < b.created ? -1 : 1));
  return keyed.map(({ ingress }) => ingress);
}

function buildConfig(cluster: Cluster, controller: IngressController): NginxConfig {
  const all = controller.ingresses.map((ref) => cluster.ingresses.get(ref)).filter((ingress) => ingress !== undefined);
  const refused: NginxConfig['refused'][number][] = [];
  const ingresses = inControllerOrder(all).filter((ingress) => {
    const [first] = refusedAnnotations(ingress);
    if (first) refused.push({ ingress: refOfIngress(ingress), annotation: first.annotation });
    return !first;
  });
  const upstreams = createUpstreams(ingresses);
  const drafts = createServers(cluster, ingresses, upstreams);
  addLocations(ingresses, upstreams, drafts);
  mergeCanaries(ingresses, upstreams, drafts);
  return { ...finished(drafts), refused };
}

function finished(drafts: ReadonlyMap<string, ServerDraft>): Omit<NginxConfig, 'refused'> {
  const servers = new HostTable<Server | WwwRedirect>();
  const sorted = [...drafts.values()].sort((a, b) => (a.host < b.host ? -1 : 1));
  const made = sorted.map((draft): [ServerDraft, Server] => {
    const { host, sslPassthrough, certificate } = draft;
    const aliases = draft.aliases.filter((alias) => alias !== host && !drafts.has(alias));
    const locations = new LocationTable(draft.locations);
    const root = locations.inOrder.find(({ annotations }) => annotations && annotations.appRoot !== '');
    const server: Server = {
      host,
      locations,
      aliases,
      sslPassthrough,
      ...(certificate ? { certificate } : {}),
      ...(root?.annotations && root.ingress
        ? { appRoot: { path: root.annotations.appRoot, ingress: root.ingress } }
        : {}),
    };
    servers.add(host, server);
    return [draft, server];
  });
  for (const [, server] of made) for (const alias of server.aliases) servers.add(alias, server);
  for (const [{ wwwRedirect, host }, to] of made) {
    if (wwwRedirect === undefined || host === '') continue;
    const from = host.startsWith('www.') ? host.slice(4) : `www.${host}`;
    if (!drafts.has(from)) servers.add(from, { to, ingress: wwwRedirect });
  }
  return { servers, hosts: sorted.map(({ host }) => host).filter((host) => host !== '') };
}
