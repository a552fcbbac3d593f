import { refOf } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import type { Cluster, IngressController } from '../cluster/cluster.ts';
import { familyOfController } from '../dataplane/http/cloud.ts';
import { nginxConfigOf } from '../dataplane/http/nginx-server.ts';
import type { Server } from '../dataplane/http/nginx-server.ts';
import type { Location } from '../dataplane/http/nginx-location.ts';
import { portText } from '../dataplane/http/nginx-upstream.ts';
import { fallbackOf } from '../dataplane/http/route.ts';
import type { Route } from '../dataplane/http/route.ts';
import { routeTableOf } from '../dataplane/http/table.ts';
import { certificateOf } from '../dataplane/http/tls.ts';
import type { Certificate } from '../dataplane/http/tls.ts';
import type { NoteCode, Section, Value } from './inspection.ts';
import { tableOf, text, to, word } from './value.ts';

const COLUMNS = ['order', 'host', 'path', 'path-type', 'backend', 'tls', 'ingress'] as const;

/** The routes of a controller (with `only`: of the hosts of one of its Ingresses) in the order in which they are tried. */
export function routeTable(cluster: Cluster, controller: IngressController, only?: ObjectRef): readonly Section[] {
  const { rows, note } = controller.nginx ? nginxRows(cluster, controller, only) : apiRows(cluster, controller, only);
  return tableOf(
    'routes',
    COLUMNS,
    rows.map((cells, index) => [[text(index + 1)], ...cells]),
    note,
  );
}

interface Rows {
  readonly rows: readonly (readonly (readonly Value[])[])[];
  readonly note: NoteCode;
}

/** By server: those of precise hosts, then wildcards, then the catch-all; of each the locations (nginx, server_name). */
function nginxRows(cluster: Cluster, controller: IngressController, only: ObjectRef | undefined): Rows {
  const { servers, hosts } = nginxConfigOf(cluster, controller);
  const rank = (host: string) => (host === '' ? 2 : host.startsWith('*.') ? 1 : 0);
  const found = [...hosts, '']
    .toSorted((a, b) => rank(a) - rank(b))
    .map((host) => servers.at(host))
    .filter((server): server is Server => server !== undefined && !('to' in server));
  const shown = found.filter(
    ({ locations }) => only === undefined || locations.inOrder.some(({ ingress }) => ingress === only),
  );
  return {
    rows: shown.flatMap((server) => tried(server).map((location) => nginxRow(server, location))),
    note: shown.some(({ locations }) => locations.regex) ? 'first-expression' : 'exact-then-longest',
  };
}

/** In the order of the configuration, which is tried as it stands where it is of expressions; else exact ones go first. */
function tried({ host, locations }: Server): readonly Location[] {
  const { inOrder, regex } = locations;
  const own = host === '' ? inOrder.filter(({ isDefault }) => !isDefault) : inOrder;
  if (regex) return own;
  return own.toSorted((a, b) => Number(b.pathType === 'Exact') - Number(a.pathType === 'Exact'));
}

function nginxRow({ host, certificate, locations }: Server, location: Location): Value[][] {
  const { path, writtenType, upstream, ingress, isDefault } = location;
  const names = upstream ? [upstream, ...upstream.alternatives] : [];
  return [
    [host === '' ? word('all-hosts') : text(host)],
    [text(locations.regex ? `~* ^${path}` : path)],
    [text(isDefault ? '' : writtenType)],
    names.length > 0
      ? names.map(({ service, port }) => to(service, `${nameOf(service)}:${port}`))
      : [word('controller-404')],
    certificateCell(certificate),
    ingress === undefined ? [] : [to(ingress)],
  ];
}

function nameOf(ref: ObjectRef): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

function certificateCell(certificate: Certificate | undefined): Value[] {
  if (!certificate) return [];
  if (certificate.kind === 'secret') return [to(certificate.secret)];
  const { missing } = certificate;
  return missing === undefined
    ? [word('controller-certificate')]
    : [word('controller-certificate'), text(nameOf(missing)), word('not-found')];
}

function apiRows(cluster: Cluster, controller: IngressController, only: ObjectRef | undefined): Rows {
  const { inOrder } = routeTableOf(cluster, controller);
  const hosts = new Set(inOrder.filter(({ ref }) => ref === only).map(({ host }) => host));
  const shown = only === undefined ? inOrder : inOrder.filter(({ host, ref }) => ref === only || hosts.has(host));
  const fallbacks = controller.ingresses.flatMap((ref) => {
    const ingress = cluster.ingresses.get(ref);
    const fallback = ingress && (only === undefined || only === ref) ? fallbackOf(ingress) : undefined;
    return fallback ? [fallback] : [];
  });
  return {
    rows: [...shown, ...fallbacks].map((route) => apiRow(cluster, route)),
    note: familyOfController(controller) === 'alb' ? 'as-listed' : 'exact-then-longest',
  };
}

function apiRow(cluster: Cluster, { ingress, ref, field, host, path, pathType, backend }: Route): Value[][] {
  const { service, resource } = backend;
  const leads = service
    ? to(refOf('Service', ingress.metadata.namespace, service.name), `${service.name}:${portText(service)}`)
    : text(resource ? `${resource.kind}/${resource.name}` : '');
  return [
    [host === '' ? word('all-hosts') : text(host)],
    [path === '' ? word('all-paths') : text(path)],
    [text(field === 'spec.defaultBackend' ? '' : pathType)],
    [leads],
    host === '' ? [] : certificateCell(certificateOf(cluster, ingress, host)),
    [to(ref)],
  ];
}
