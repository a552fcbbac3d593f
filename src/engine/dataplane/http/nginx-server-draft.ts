import { refOf } from '../../api/kind.ts';
import type { FieldPath, ObjectRef } from '../../api/kind.ts';
import type { Ingress } from '../../api/ingress.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { nginxAnnotations } from './annotations.ts';
import type { NginxAnnotations } from './annotations.ts';
import type { Location } from './nginx-location.ts';
import { upstreamName } from './nginx-upstream.ts';
import type { Upstream } from './nginx-upstream.ts';
import { certificateOf } from './tls.ts';
import type { Certificate } from './tls.ts';

/** A `server` while Ingresses are still put into it. */
export interface ServerDraft {
  readonly host: string;
  readonly locations: Location[];
  /** Where the first location of a path stands among them. */
  readonly first: Map<string, number>;
  aliases: readonly string[];
  sslPassthrough: boolean;
  certificate?: Certificate;
  wwwRedirect?: ObjectRef;
}

/** One server a host, each with a location `/` that leads to the default backend of the first Ingress (createServers). */
export function createServers(
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
export function addLocations(
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
export function mergeCanaries(
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

function draftOf(host: string, root: Location): ServerDraft {
  return { host, locations: [root], first: new Map([['/', 0]]), aliases: [], sslPassthrough: false };
}

function rootLocation(): Location {
  return { path: '/', pathType: 'Prefix', writtenType: 'Prefix', isDefault: true };
}

function locationOf(ingress: Ingress, field: FieldPath, annotations: NginxAnnotations) {
  return { ingress: refOfIngress(ingress), field, annotations };
}

/** The name of an Ingress. */
export function refOfIngress({ metadata }: Ingress): ObjectRef {
  return refOf('Ingress', metadata.namespace, metadata.name);
}
