import { madeCluster, node } from '../../made-cluster.ts';
import type { ClusterSettings } from '../../../settings.ts';

/**
 * For tests: the Services and endpoints that kube-proxy's own tests write rules for (pkg/proxy/iptables and nftables,
 * proxier_test.go, TestOverallIPTablesRules and TestOverallNFTablesRules), on the Node `test-node`.
 */
export function testServices(proxyMode: ClusterSettings['proxyMode'], more: readonly Written[] = []) {
  const affinity = {
    sessionAffinity: 'ClientIP',
    sessionAffinityConfig: { clientIP: { timeoutSeconds: 10800 } },
  };
  return madeCluster(
    [
      node('test-node', '192.168.0.2', {
        status: {
          addresses: [{ type: 'InternalIP', address: '192.168.0.2' }],
          conditions: [{ type: 'Ready', status: 'True' }],
        },
      }),
      proxied(1, {}),
      proxied(
        2,
        {
          type: 'LoadBalancer',
          externalTrafficPolicy: 'Local',
          externalIPs: ['192.168.99.22'],
          healthCheckNodePort: 30000,
        },
        { nodePort: 3001, balancer: '1.2.3.4' },
      ),
      proxied(3, { type: 'NodePort' }, { nodePort: 3003 }),
      proxied(4, { type: 'NodePort', externalIPs: ['192.168.99.33'] }),
      proxied(
        5,
        {
          type: 'LoadBalancer',
          healthCheckNodePort: 30000,
          loadBalancerSourceRanges: [' 203.0.113.0/25'],
          ...affinity,
        },
        { nodePort: 3002, balancer: '5.6.7.8' },
      ),
      proxied(6, {}),
      slice(1, ['10.180.0.1']),
      slice(2, ['10.180.0.2']),
      slice(3, ['10.180.0.3']),
      slice(4, ['10.180.0.4', '10.180.0.5@test-node']),
      slice(5, ['10.180.0.3']),
      ...more,
    ],
    { proxyMode, podCIDR: '10.0.0.0/8', serviceCIDR: '172.30.0.0/16' },
  );
}

type Written = Parameters<typeof madeCluster>[0][number];

function proxied(
  n: number,
  spec: Record<string, unknown>,
  { nodePort, balancer }: { readonly nodePort?: number; readonly balancer?: string } = {},
): Written {
  const clusterIP = `172.30.0.4${n}`;
  const ports = [{ name: 'p80', port: 80, protocol: 'TCP', ...(nodePort === undefined ? {} : { nodePort }) }];
  return {
    kind: 'Service',
    metadata: { name: `svc${n}`, namespace: `ns${n}` },
    spec: { clusterIP, clusterIPs: [clusterIP], ports, ...spec },
    status: balancer === undefined ? {} : { loadBalancer: { ingress: [{ ip: balancer }] } },
  };
}

/** Endpoints of Service `ns<n>/svc<n>`: addresses, each with its Node after an `@`. */
export function slice(n: number, addresses: readonly string[], port = { name: 'p80', port: 80 }): Written {
  return {
    kind: 'EndpointSlice',
    metadata: {
      name: `svc${n}-${port.name}`,
      namespace: `ns${n}`,
      labels: { 'kubernetes.io/service-name': `svc${n}` },
    },
    addressType: addresses[0]?.includes(':') ? 'IPv6' : 'IPv4',
    endpoints: addresses.map((text) => {
      const [address, nodeName] = text.split('@');
      return { addresses: [address], conditions: { ready: true }, ...(nodeName === undefined ? {} : { nodeName }) };
    }),
    ports: [{ ...port, protocol: 'TCP' }],
  };
}
