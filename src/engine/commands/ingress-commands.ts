import { partsOfRef } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { Because, DecisionOf } from '../dataplane/trace.ts';
import { kubectl, named } from './client-program.ts';
import type { Command } from './command.ts';
import { describedIngress } from './describe-ingress.ts';
import type { HopContext } from './hop-context.ts';
import { ingressTable } from './kubectl-tables.ts';
import { endpointSliceCommand, serviceCommand, serviceOf } from './object-commands.ts';
import { shellLine } from './shell-words.ts';

export function ingressCommands(cluster: Cluster, ref: ObjectRef): Command[] {
  const ingress = cluster.ingresses.get(ref);
  if (!ingress) return ref.startsWith('Service/') ? [serviceCommand(cluster, ref)] : [];
  const expected = describedIngress(cluster, ingress);
  return [kubectl('ingress', ['describe', ...named(ref, 'ingress')], expected)];
}

export function ingressesCommand({ ingresses }: Cluster): Command {
  const all = [...ingresses.values()];
  return kubectl('ingresses', ['get', 'ingresses', '-A'], all.length > 0 ? ingressTable(all) : 'No resources found');
}

/** Of the Ingresses that a decision rests on. */
export function annotationCommands(cluster: Cluster, because: readonly Because[]): Command[] {
  const refs = new Set(because.map(({ object }) => object).filter((ref) => cluster.ingresses.has(ref)));
  return [...refs].map((ref) => {
    const annotations = cluster.ingresses.get(ref)?.metadata.annotations ?? {};
    const words = ['get', ...named(ref, 'ingress'), '-o', 'jsonpath={.metadata.annotations}'];
    return kubectl('annotations', words, JSON.stringify(annotations));
  });
}

/** The Service that an Ingress names: `web:80`, or a whole other resource. */
export function backendCommands(cluster: Cluster, route: ObjectRef, backend: string): Command[] {
  const [name = ''] = backend.split(':');
  if (name === '' || name.includes('/')) return ingressCommands(cluster, route);
  const service = serviceOf(route, name);
  const own = serviceCommand(cluster, service);
  return cluster.services.has(service) ? [own, endpointSliceCommand(cluster, service)] : [own];
}

/** The certificate that the proxy shows for a host, and the Secret that it is out of. */
export function certificateCommands(
  { host, secret, fallback }: DecisionOf<'tls-terminated'>,
  { hop: { before } }: HopContext,
): Command[] {
  const { ip, port } = before.destination;
  const at = `${ip.includes(':') ? `[${ip}]` : ip}:${port}`;
  const client = shellLine(['openssl', 's_client', '-connect', at, '-servername', host]);
  const shown: Command = {
    code: 'certificate',
    place: { kind: 'outside' },
    line: `${client} </dev/null | openssl x509 -noout -subject`,
    // ingress-nginx internal/net/ssl/ssl.go, getFakeHostSSLCert
    ...(fallback ? { expected: 'subject=O=Acme Co, CN=Kubernetes Ingress Controller Fake Certificate' } : {}),
    notes: [],
  };
  if (secret === undefined) return [shown];
  const path = 'jsonpath={.type}';
  return [shown, kubectl('secret', ['get', ...named(secret, 'secret'), '-o', path], 'kubernetes.io/tls')];
}

/** What the controller itself writes about requests. */
export function controllerLogCommand(cluster: Cluster, pod: ObjectRef): Command[] {
  if (!cluster.ingressControllers.some(({ pods }) => pods.includes(pod))) return [];
  const { namespace = 'default', name } = partsOfRef(pod);
  return [kubectl('controller-log', ['logs', '-n', namespace, name, '--tail=5'])];
}
