import type { ConfigMap } from '../../api/config-map.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { controllerFlags } from '../../dataplane/http/nginx-flags.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';

/** Options by which ingress-nginx sends or answers requests otherwise (docs/user-guide/nginx-configuration/configmap.md). */
const STEERING =
  /^(use-forwarded-headers|use-proxy-protocol|proxy-protocol-header-timeout|compute-full-forwarded-for|forwarded-for-header|proxy-real-ip-cidr|enable-real-ip|ssl-redirect|force-ssl-redirect|no-tls-redirect-locations|http-redirect-code|custom-http-errors|disable-ipv6|whitelist-source-range|denylist-source-range|block-.*|global-.*|no-auth-locations|.*-snippet|add-headers|proxy-set-headers|load-balance|preserve-trailing-slash|annotations-risk-level|strict-validate-path-type|allow-snippet-annotations|server-name-hash-.*|use-http2|enable-modsecurity|limit-.*)$/;

/** The ConfigMap of a written ingress-nginx: it runs here with its defaults, and forwards no TCP or UDP ports. */
export const controllerOptionNotSimulated: Rule<ConfigMap> = {
  kind: 'ConfigMap',
  find({ metadata, data }, _ref, { cluster }) {
    const role = roles(cluster).get(`${metadata.namespace}/${metadata.name}`);
    if (role === undefined) return [];
    return Object.keys(data)
      .filter((option) => role === 'ports' || (STEERING.test(option) && !isDefault(option, data[option] ?? '')))
      .map((option) => finding('controller-option-not-simulated', 'info', `data[${option}]`, { option, role }));
  },
};

const found = new WeakMap<Cluster, ReadonlyMap<string, 'options' | 'ports'>>();

/** What ingress-nginx reads ConfigMaps for, by `namespace/name`, as its flags say. */
function roles(cluster: Cluster): ReadonlyMap<string, 'options' | 'ports'> {
  let byName = found.get(cluster);
  if (byName) return byName;
  const named: [string, 'options' | 'ports'][] = cluster.ingressControllers
    .filter(({ nginx }) => nginx)
    .flatMap((controller) => {
      const flags = controllerFlags(cluster, controller);
      return [
        [flags?.get('configmap') ?? 'ingress-nginx/ingress-nginx-controller', 'options'] as const,
        [flags?.get('tcp-services-configmap') ?? '', 'ports'] as const,
        [flags?.get('udp-services-configmap') ?? '', 'ports'] as const,
      ].map(([name, role]): [string, 'options' | 'ports'] => [name, role]);
    });
  found.set(cluster, (byName = new Map(named)));
  return byName;
}

/** The values that are simulated (internal/ingress/controller/config/config.go, NewDefault). */
function isDefault(option: string, value: string): boolean {
  if (/^(ssl-redirect|use-http2|strict-validate-path-type)$/.test(option)) return value === 'true';
  if (option === 'http-redirect-code') return value === '308';
  if (option === 'annotations-risk-level') return value === 'High';
  if (option === 'load-balance') return value === 'round_robin';
  return value === 'false' || value === '';
}
