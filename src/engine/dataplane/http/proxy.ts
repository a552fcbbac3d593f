import type { ObjectRef } from '../../api/kind.ts';
import type { ServicePort } from '../../api/service.ts';
import type { Decision, EndpointAddress } from '../trace.ts';

/** An HTTP request as it reaches a proxy. */
export interface ProxyRequest {
  readonly method: string;
  readonly scheme: 'http' | 'https';
  /** Of the URL; a `Host` header goes before it. */
  readonly host: string;
  /** Of the URL: 80, 443 or what the client wrote. */
  readonly port: number;
  /** As sent, percent-encoded, without the query. */
  readonly path: string;
  /** Without its `?`; '' when there is none. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The name in the TLS handshake; absent: the URL's host, unless that is an address. */
  readonly sni?: string;
  /** The source address that the proxy sees. */
  readonly clientAddress: string;
}

/** A request as the backend sees it. */
export interface ForwardedRequest {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a proxy makes of a request. */
export interface ProxyResult {
  readonly decisions: readonly Decision[];
  readonly next:
    | {
        readonly kind: 'respond';
        readonly status: number;
        readonly location?: string;
        readonly headers: Readonly<Record<string, string>>;
      }
    | Forward;
}

/** The proxy opens a connection of its own to one of `destinations`, evenly and in turn. */
export interface Forward {
  readonly kind: 'forward';
  /**
   * `pod`: endpoints of the Service. `node-port`: a node port on any Node. `cluster-ip`: the Service's address.
   * `address`: what an ExternalName resolves to outside the cluster's Services.
   */
  readonly via: 'pod' | 'node-port' | 'cluster-ip' | 'address';
  readonly destinations: readonly EndpointAddress[];
  readonly service: ObjectRef;
  readonly port: ServicePort;
  readonly request: ForwardedRequest;
  readonly tls: 'terminated' | 'passthrough' | 'none';
  /** The Ingress that named the Service. */
  readonly route: ObjectRef;
}

/** The `Host` that a request names, else the URL's authority. */
export function hostHeaderOf(request: ProxyRequest): string {
  const written = headerOf(request.headers, 'host');
  if (written !== undefined) return written;
  const host = request.host.includes(':') ? `[${request.host}]` : request.host;
  return request.port === (request.scheme === 'https' ? 443 : 80) ? host : `${host}:${request.port}`;
}

/** A header's value, however its name is written. */
export function headerOf(headers: Readonly<Record<string, string>>, name: string): string | undefined {
  const lower = name.toLowerCase();
  for (const [key, value] of Object.entries(headers)) if (key.toLowerCase() === lower) return value;
  return undefined;
}

/** The path and query of a request as one text, as it was sent. */
export function targetOf({ path, query }: Pick<ProxyRequest, 'path' | 'query'>): string {
  return query === '' ? path : `${path}?${query}`;
}
