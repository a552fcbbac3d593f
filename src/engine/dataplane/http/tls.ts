import { refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import type { Ingress } from '../../api/ingress.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { wildcardMatches } from '../../net/host-name.ts';

/** The certificate that a server shows. */
export type Certificate =
  | {
      readonly kind: 'secret';
      readonly secret: ObjectRef;
      /** The names that it is taken to be for: those that the TLS section lists. */
      readonly names: readonly string[];
    }
  /** The controller's own, which clients do not trust; `missing` is the Secret that should have been there. */
  | { readonly kind: 'default'; readonly missing?: ObjectRef };

/**
 * The certificate of an Ingress for one of its hosts, undefined without a TLS section (controller.go, createServers and
 * extractTLSSecretName). What is inside a certificate is not read: it is taken to be for the hosts beside it.
 */
export function certificateOf(cluster: Cluster, ingress: Ingress, host: string): Certificate | undefined {
  const { tls = [] } = ingress.spec;
  if (tls.length === 0) return undefined;
  const lower = host.toLowerCase();
  const listed = tls.find(({ hosts }) => hosts?.some((name) => name.toLowerCase() === lower));
  const entry =
    listed ??
    tls.find(
      ({ hosts, secretName }) => secretName && hosts?.some((name) => wildcardMatches(name.toLowerCase(), lower)),
    );
  if (!entry?.secretName) return { kind: 'default' };
  const secret = refOf('Secret', ingress.metadata.namespace, entry.secretName);
  return isKeyPair(cluster, secret)
    ? { kind: 'secret', secret, names: entry.hosts ?? [host] }
    : { kind: 'default', missing: secret };
}

/** Whether a certificate is for a host: by name, or by a wildcard of one label (RFC 6125, 6.4.3). */
export function isFor(certificate: Certificate, host: string): boolean {
  return (
    certificate.kind === 'secret' &&
    certificate.names.some((name) => name.toLowerCase() === host || wildcardMatches(name.toLowerCase(), host))
  );
}

/** A Secret with a certificate and its key, whatever its type says (store/backend_ssl.go, getPemCertificate). */
function isKeyPair(cluster: Cluster, ref: ObjectRef): boolean {
  const secret = cluster.secrets.get(ref) as
    | { readonly data?: Readonly<Record<string, unknown>>; readonly stringData?: Readonly<Record<string, unknown>> }
    | undefined;
  const has = (key: string) => secret?.data?.[key] !== undefined || secret?.stringData?.[key] !== undefined;
  return has('tls.crt') && has('tls.key');
}
