import type { Service } from '../../api/service.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';

/** What an annotation or label of a Service would change: see the sentences of `service-annotation-not-simulated`. */
export type ServiceSetting = 'internal' | 'targets' | 'proxy-protocol' | 'tls' | 'addresses' | 'name' | 'proxy';

/**
 * Annotations of LoadBalancer Services by which packets arrive otherwise, by words in their names: AWS
 * (aws-load-balancer-controller docs/guide/service/annotations.md), Azure (cloud-provider-azure), GKE, DigitalOcean,
 * OpenStack and others name theirs alike; MetalLB's own (metallb.universe.tf/usage).
 */
const OF_BALANCERS: readonly (readonly [RegExp, ServiceSetting])[] = [
  [
    /\/(aws-load-balancer-(internal|scheme)|[a-z-]*load-balancer-internal|openstack-internal-load-balancer)$/,
    'internal',
  ],
  [/^(networking\.gke\.io|cloud\.google\.com)\/load-balancer-type$/, 'internal'],
  [/proxy-protocol(-v2)?$/, 'proxy-protocol'],
  [/\/aws-load-balancer-(nlb-target-type|target-node-labels|type)$/, 'targets'],
  [/\/aws-load-balancer-(ssl-cert|ssl-ports|backend-protocol)$/, 'tls'],
  [/^(metallb\.(io|universe\.tf)|lbipam\.cilium\.io|kube-vip\.io)\//, 'addresses'],
];

const EXTERNAL_DNS = 'external-dns.alpha.kubernetes.io/hostname';

/** kube-proxy leaves Services with this label to another program (cmd/kube-proxy/app/server.go, labelSelector). */
const SERVICE_PROXY_NAME = 'service.kubernetes.io/service-proxy-name';

/** An annotation or label by which somebody else would carry packets to the Service otherwise. */
export const serviceAnnotationNotSimulated: Rule<Service> = {
  kind: 'Service',
  find({ metadata: { annotations, labels }, spec: { type } }) {
    const found: Finding[] = [];
    const add = (map: string, key: string, setting: ServiceSetting) =>
      found.push(finding('service-annotation-not-simulated', 'info', `metadata.${map}[${key}]`, { key, setting }));
    for (const key of Object.keys(annotations)) {
      const setting = type === 'LoadBalancer' ? OF_BALANCERS.find(([name]) => name.test(key))?.[1] : undefined;
      if (setting !== undefined && !isUsual(setting, annotations[key] ?? '')) add('annotations', key, setting);
      if (key === EXTERNAL_DNS) add('annotations', key, 'name');
    }
    if (SERVICE_PROXY_NAME in labels) add('labels', SERVICE_PROXY_NAME, 'proxy');
    return found;
  },
};

/** Says what is simulated anyway: a balancer for the internet, of the Nodes. */
function isUsual(setting: ServiceSetting, value: string): boolean {
  if (setting === 'internal') return /^(false|internet-facing|external)$/i.test(value);
  return (
    (setting === 'proxy-protocol' && value === 'false') || (setting === 'targets' && /^(instance|nlb)$/.test(value))
  );
}
