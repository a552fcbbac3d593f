import type { Cluster, IngressController } from '../../cluster/cluster.ts';
import { isIP } from '../../net/ip.ts';
import type { DecisionOf } from '../trace.ts';
import { nginxBackend } from './backend.ts';
import { controllerFlags } from './nginx-flags.ts';
import type { NginxConfig } from './nginx-server.ts';
import { hostHeaderOf, targetOf } from './proxy.ts';
import type { ProxyRequest, ProxyResult } from './proxy.ts';
import { isFor } from './tls.ts';

/** The name in the TLS handshake; none where the client connects to an address. */
export function serverNameOf({ sni, host }: ProxyRequest): string | undefined {
  const name = (sni ?? host).toLowerCase().replace(/\.$/, '');
  return name === '' || isIP(name) ? undefined : name;
}

/** TLS ends at nginx: the certificate goes by the name in the handshake, not by the `Host` header (certificate.lua). */
export function handshake(config: NginxConfig, request: ProxyRequest): DecisionOf<'tls-terminated'> {
  const name = serverNameOf(request);
  const found = name === undefined ? undefined : config.servers.find(name);
  const server = found && ('to' in found ? found.to : found);
  const { certificate } = server ?? {};
  const named = certificate?.kind === 'secret' && name !== undefined;
  // An alias or a www twin has the certificate only where it is for that name too.
  const own = named && (name === server?.host || server?.host.startsWith('*.') || isFor(certificate, name));
  if (own) {
    const { secret } = certificate;
    return { kind: 'tls-terminated', host: name, secret, fallback: false, because: [{ object: secret }] };
  }
  const missing = certificate?.kind === 'default' ? certificate.missing : undefined;
  const because = missing === undefined ? [] : [{ object: missing }];
  return { kind: 'tls-terminated', host: name ?? request.host, fallback: true, because };
}

/**
 * TLS that nginx does not open (`ssl-passthrough`): by the exact name in the handshake, to the cluster IP of the Service
 * behind `/` (controller.go getConfiguration, nginx.go OnUpdate, pkg/tcpproxy). Undefined where nginx takes it.
 */
export function passthroughServer(
  cluster: Cluster,
  controller: IngressController,
  config: NginxConfig,
  request: ProxyRequest,
): ProxyResult | undefined {
  const name = request.scheme === 'https' ? serverNameOf(request) : undefined;
  const server = name === undefined ? undefined : config.servers.at(name);
  if (name === undefined || !server || 'to' in server || !server.sslPassthrough) return undefined;
  // Taken to be switched on where nobody wrote the controller.
  const flags = controllerFlags(cluster, controller);
  if (flags && flags.get('enable-ssl-passthrough') !== 'true') return undefined;
  const location = server.locations.inOrder.find(({ path }) => path === '/');
  const { upstream, ingress } = location ?? {};
  if (!upstream || ingress === undefined) return undefined;
  const backend = nginxBackend(cluster, controller, { ...upstream, serviceUpstream: true });
  const because = [{ object: ingress, field: 'metadata.annotations' }];
  const decisions = [
    { kind: 'tls-passed-through' as const, host: name, because },
    ...(flags ? [] : [{ kind: 'assumption' as const, code: 'ssl-passthrough-enabled', because }]),
  ];
  if ('missing' in backend) return undefined;
  return {
    decisions,
    next: {
      kind: 'forward',
      via: backend.via,
      destinations: backend.destinations,
      service: backend.service,
      port: backend.port,
      request: { scheme: 'https', host: hostHeaderOf(request), path: targetOf(request), headers: request.headers },
      tls: 'passthrough',
      route: ingress,
    },
  };
}
