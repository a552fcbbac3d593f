import type { Ingress, IngressBackend } from '../api/ingress.ts';
import { refOf } from '../api/kind.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { hostPort } from '../dataplane/kube-proxy/rules/rule-line.ts';
import { aligned, OF_DESCRIBE } from './aligned.ts';

/** What `kubectl describe ingress` prints, without its events (kubectl pkg/describe, describeIngressV1). */
export function describedIngress(cluster: Cluster, { metadata, spec, status }: Ingress): string {
  const { namespace = '' } = metadata;
  const addresses = (status.loadBalancer.ingress ?? []).map(({ ip, hostname }) => ip ?? hostname ?? '');
  const fallback = spec.defaultBackend ? backendText(cluster, namespace, spec.defaultBackend) : '<default>';
  const rules = (spec.rules ?? []).flatMap(({ host = '', http }) =>
    http
      ? [
          [`  ${host === '' ? '*' : host}`, ''],
          ...http.paths.map(({ path = '', backend }) => ['    ', `${path} `, backendText(cluster, namespace, backend)]),
        ]
      : [],
  );
  return aligned(
    [
      ['Name:', metadata.name],
      ...pairs('Labels:', metadata.labels, '='),
      ['Namespace:', namespace],
      ['Address:', [...new Set(addresses.filter(Boolean))].sort().join()],
      ['Ingress Class:', spec.ingressClassName ?? '<none>'],
      ['Default backend:', fallback],
      ...tlsLines(spec.tls ?? []),
      ['Rules:'],
      ['  Host', 'Path', 'Backends'],
      ['  ----', '----', '--------'],
      ...(rules.length > 0 ? rules : [['  *', '*', fallback]]),
      ...pairs('Annotations:', metadata.annotations, ': '),
    ],
    OF_DESCRIBE,
  );
}

/** kubectl's own is left out (skipAnnotations). */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

function pairs(title: string, values: Readonly<Record<string, string>>, between: string): string[][] {
  const texts = Object.keys(values)
    .filter((key) => key !== LAST_APPLIED)
    .sort()
    .map((key) => `${key}${between}${values[key]}`);
  return texts.length === 0 ? [[title, '<none>']] : texts.map((text, index) => [index === 0 ? title : '', text]);
}

function tlsLines(tls: NonNullable<Ingress['spec']['tls']>): string[][] {
  if (tls.length === 0) return [];
  return [
    ['TLS:'],
    ...tls.map(({ secretName, hosts = [] }) => [
      secretName ? `  ${secretName} terminates ${hosts.join()}` : `  SNI routes ${hosts.join()}`,
    ]),
  ];
}

/** `web:80 (10.244.1.5:8080,10.244.2.6:8080)` (describeBackendV1, formatEndpointSlices) */
function backendText(cluster: Cluster, namespace: string, { service, resource }: IngressBackend): string {
  if (!service) {
    return `APIGroup: ${resource?.apiGroup ?? '<none>'}, Kind: ${resource?.kind ?? ''}, Name: ${resource?.name ?? ''}`;
  }
  const { name, port } = service;
  const text = `${name}:${port.number || port.name || ''}`;
  const ref = refOf('Service', namespace, name);
  const found = cluster.services.get(ref);
  if (!found) return `${text} (<error: services "${name}" not found>)`;
  const named = found.spec.ports.findLast((one) => one.port === port.number || (port.name && one.name === port.name));
  const slices = cluster.slicesOfService.get(ref) ?? [];
  if (slices.length === 0) return `${text} (<none>)`;
  const ready = slices.flatMap(({ ports, endpoints }) =>
    (ports.length > 0
      ? ports.filter((one) => (one.name ?? '') === (named?.name ?? ''))
      : [{ port: undefined }]
    ).flatMap((one) =>
      endpoints.flatMap(({ addresses: [ip], conditions }) =>
        conditions.ready && ip !== undefined ? [one.port === undefined ? ip : hostPort(ip, one.port)] : [],
      ),
    ),
  );
  const shown = ready.slice(0, 3).join();
  return `${text} (${ready.length > 3 ? `${shown} + ${ready.length - 3} more...` : shown})`;
}
