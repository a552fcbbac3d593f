import { refOf } from '../../api/kind.ts';
import type { FieldPath, ObjectRef } from '../../api/kind.ts';
import type { Ingress } from '../../api/ingress.ts';
import type { Cluster, IngressController } from '../../cluster/cluster.ts';
import { nginxAnnotations } from './annotations.ts';
import type { NginxAnnotations } from './annotations.ts';
import { HostTable } from './host.ts';
import { LocationTable } from './nginx-location.ts';
import type { Location } from './nginx-location.ts';
import { createUpstreams, upstreamName } from './nginx-upstream.ts';
import type { Upstream } from './nginx-upstream.ts';
import { certificateOf } from './tls.ts';
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

interface ServerDraft {
  readonly host: string;
  readonly locations: Location[];
  /** Where the first location of a path stands among them. */
  readonly first: Map<string, number>;
  aliases: readonly string[];
  sslPassthrough: boolean;
  certificate?: Certificate;
  wwwRedirect?: ObjectRef;
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

/** One server a host, each with a location `/` that leads to the default backend of the first Ingress (createServers). */
function createServers(
  cluster: Cluster,
  ingresses: readonly Ingress[],
  upstreams: ReadonlyMap<string, Upstream>,
): Map<string, ServerDraft> {
  const catchAll = rootLocation();
  const drafts = new Map<string, ServerDraft>([['', { ...draftOf('', catchAll), certificate: { kind: 'default' } }]]);
  const main = ingresses.filter((ingress) => !nginxAnnotations(ingress).canary);
  for (const ingress of main) {
    const annotations = nginxAnnotations(ingress);
    const { defaultBackend, rules = [] } = ingress.spec;
    const fallback =
      defaultBackend?.service && upstreams.get(upstreamName(ingress.metadata.namespace ?? '', defaultBackend.service));
    if (fallback && rules.length === 0 && catchAll.isDefault) {
      // Redirects and rewrites are left out of the catch-all.
      const plain: NginxAnnotations = {
        ...annotations,
        redirect: undefined,
        rewriteTarget: '',
        useRegex: false,
        sslRedirect: false,
        forceSslRedirect: false,
        appRoot: '',
      };
      Object.assign(catchAll, {
        ...locationOf(ingress, 'spec.defaultBackend', plain),
        upstream: fallback,
        isDefault: false,
      });
    }
    for (const [index, { host = '' }] of rules.entries()) {
      if (drafts.has(host)) continue;
      const field = fallback ? 'spec.defaultBackend' : `spec.rules[${index}].host`;
      const root = {
        ...rootLocation(),
        ...locationOf(ingress, field, annotations),
        ...(fallback ? { upstream: fallback } : {}),
      };
      drafts.set(host, draftOf(host, root));
    }
  }
  for (const ingress of main) {
    const { aliases, sslPassthrough } = nginxAnnotations(ingress);
    for (const { host = '' } of ingress.spec.rules ?? []) {
      const draft = drafts.get(host);
      if (!draft) continue;
      if (draft.aliases.length === 0) draft.aliases = aliases;
      draft.sslPassthrough ||= sslPassthrough;
      const certificate = draft.certificate ?? certificateOf(cluster, ingress, host);
      if (certificate) draft.certificate = certificate;
    }
  }
  return drafts;
}

/** The paths of all rules: the first to claim a path of a host keeps it (getBackendServers). */
function addLocations(
  ingresses: readonly Ingress[],
  upstreams: ReadonlyMap<string, Upstream>,
  drafts: ReadonlyMap<string, ServerDraft>,
): void {
  for (const ingress of ingresses) {
    const annotations = nginxAnnotations(ingress);
    for (const [r, { host = '', http }] of (ingress.spec.rules ?? []).entries()) {
      const draft = drafts.get(host) ?? drafts.get('');
      if (!draft) continue;
      for (const [p, { path = '', pathType, backend }] of (http?.paths ?? []).entries()) {
        const upstream =
          backend.service && upstreams.get(upstreamName(ingress.metadata.namespace ?? '', backend.service));
        if (!upstream || upstream.canary) continue;
        const field: FieldPath = `spec.rules[${r}].http.paths[${p}]`;
        const location: Location = {
          ...locationOf(ingress, field, annotations),
          path: path === '' ? '/' : path,
          pathType: pathType === 'Exact' ? 'Exact' : 'Prefix',
          writtenType: pathType,
          upstream,
          isDefault: false,
        };
        const at = draft.first.get(location.path);
        const same = at === undefined ? undefined : draft.locations[at];
        if (at !== undefined && same?.pathType === location.pathType) {
          if (!same.isDefault) continue;
          draft.locations[at] = location;
        } else {
          if (at === undefined) draft.first.set(location.path, draft.locations.length);
          draft.locations.push(location);
        }
        if (annotations.fromToWww) draft.wwwRedirect ??= refOfIngress(ingress);
      }
    }
  }
}

/** Canaries are put beside the upstream that the same host and path lead to (mergeAlternativeBackends). */
function mergeCanaries(
  ingresses: readonly Ingress[],
  upstreams: Map<string, Upstream>,
  drafts: ReadonlyMap<string, ServerDraft>,
): void {
  const merge = (
    host: string,
    service: Parameters<typeof upstreamName>[1],
    namespace: string,
    at?: Partial<Location>,
  ) => {
    const canary = upstreams.get(upstreamName(namespace, service));
    if (!canary) return;
    let merged = false;
    for (const location of drafts.get(host)?.locations ?? []) {
      const { upstream } = location;
      if (upstream === canary) return;
      if (!upstream || upstream.canary) continue;
      if (at && (location.path !== at.path || location.pathType !== at.pathType)) continue;
      if (!upstream.alternatives.includes(canary)) upstream.alternatives.push(canary);
      merged = true;
    }
    if (!merged && drafts.has(host)) upstreams.delete(canary.name);
  };
  for (const ingress of ingresses) {
    if (!nginxAnnotations(ingress).canary) continue;
    const { namespace = '' } = ingress.metadata;
    const fallback = ingress.spec.defaultBackend?.service;
    if (fallback) merge('', fallback, namespace);
    for (const { host = '', http } of ingress.spec.rules ?? []) {
      for (const { path = '', pathType, backend } of http?.paths ?? []) {
        if (!backend.service) continue;
        const at = {
          path: path === '' ? '/' : path,
          pathType: pathType === 'Exact' ? ('Exact' as const) : ('Prefix' as const),
        };
        merge(host, backend.service, namespace, at);
      }
    }
  }
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

function draftOf(host: string, root: Location): ServerDraft {
  return { host, locations: [root], first: new Map([['/', 0]]), aliases: [], sslPassthrough: false };
}

function rootLocation(): Location {
  return { path: '/', pathType: 'Prefix', writtenType: 'Prefix', isDefault: true };
}

function locationOf(ingress: Ingress, field: FieldPath, annotations: NginxAnnotations) {
  return { ingress: refOfIngress(ingress), field, annotations };
}

function refOfIngress({ metadata }: Ingress): ObjectRef {
  return refOf('Ingress', metadata.namespace, metadata.name);
}
