import { describe, expect, it } from 'vitest';
import type { ClusterSettings } from '../../../settings.ts';
import { madeCluster, node, pod, service } from '../../made-cluster.ts';
import { request } from '../../made-request.ts';
import { NO_MEMORY } from '../../memory.ts';
import { send } from '../../send.ts';
import { hopsOf } from '../../trace.ts';
import { visitRules } from './visit-rules.ts';

const ports = [
  { name: 'http', port: 80, targetPort: 8080, nodePort: 30080 },
  { name: 'admin', port: 81, targetPort: 8080, nodePort: 30081 },
];

function visit(proxyMode: ClusterSettings['proxyMode'], url: string, selector = { app: 'web' }) {
  const cluster = madeCluster(
    [
      node('node-1', '192.168.0.11'),
      service('web', '10.96.0.50', { type: 'NodePort', ports, selector }),
      pod('web-a', 'node-1', '10.244.1.5', { ports: [8080], labels: { app: 'web' } }),
      pod('client', 'node-1', '10.244.1.9'),
    ],
    { proxyMode },
  );
  const { trace } = send(cluster, request('pod client', url), 1, NO_MEMORY);
  const decisions = hopsOf(trace.exchanges).flatMap((hop) => hop.decisions);
  return visitRules(cluster, 'Service/default/web', 'Node/node-1', decisions);
}

describe('the rules of one visit', () => {
  it.each([
    ['iptables', 'tcp://10.96.0.50:80', 'iptables-save', ['-A KUBE-SERVICES', '-A KUBE-SEP-', '-A KUBE-SVC-']],
    ['iptables', 'tcp://192.168.0.11:30081', 'iptables-save', ['-A KUBE-NODEPORTS', '-A KUBE-EXT-']],
    ['ipvs', 'tcp://10.96.0.50:81', 'ipvsadm -Ln', ['TCP  10.96.0.50:81 rr', '  -> 10.244.1.5:8080']],
    [
      'nftables',
      'tcp://10.96.0.50:80',
      'nft list',
      ['map service-ips {', 'chain endpoint-', '\tmeta l4proto tcp dnat'],
    ],
  ] as const)('%s, %s', (mode, url, tool, starts) => {
    const found = visit(mode, url);
    expect(found.tool).toBe(tool);
    for (const start of starts)
      expect(
        found.lines.some(({ text }) => text.startsWith(start)),
        start,
      ).toBe(true);
    // Those of the other port stay away.
    expect(found.lines.some(({ text }) => text.includes(url.endsWith('1') ? 'web:http' : 'web:admin'))).toBe(false);
  });

  it('says in which table a line of iptables stands', () => {
    const { lines } = visit('iptables', 'tcp://10.96.0.50:80', { app: 'none' });
    expect(lines).toEqual([
      { table: 'filter', text: expect.stringMatching(/^-A KUBE-SERVICES .*has no endpoints.* -j REJECT/) },
    ]);
  });

  it('is empty where kube-proxy decided nothing', () => {
    expect(visit('iptables', 'tcp://10.244.1.5:8080').lines).toEqual([]);
  });
});
