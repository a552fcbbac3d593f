import { explore } from '../engine/dataplane/explore.ts';
import type { Cluster } from '../engine/cluster/cluster.ts';
import type { Fields } from './case-file.ts';
import { refuseUnknown } from './check-lookup.ts';
import { Comparison, type CheckResult } from './check-result.ts';
import { podRef } from './client.ts';

/** Every listed Pod to every listed Pod, by Pod IP: rows from, columns to. */
export function checkReach(cluster: Cluster, check: Fields, expect: unknown): CheckResult {
  const reach = check['reach'] as Fields;
  const pods = (check['pods'] as unknown[]).map(String);
  const comparison = new Comparison();
  refuseUnknown(comparison, reach, ['protocol', 'port']);
  const protocol = String(reach['protocol'] ?? 'TCP').toLowerCase();
  const [header = [], ...rows] = String(expect)
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((cells) => cells[0] !== '');
  comparison.same('columns', pods, header.slice(1));
  comparison.same(
    'rows',
    pods,
    rows.map(([from]) => from),
  );
  for (const [from = '', ...cells] of rows)
    pods.forEach((to, index) =>
      comparison.same(`${from} → ${to}`, cells[index], reaches(cluster, protocol, reach['port'], from, to)),
    );
  return comparison.result(`reach ${protocol} ${String(reach['port'])}`);
}

function reaches(cluster: Cluster, protocol: string, port: unknown, from: string, to: string): string {
  const ip = cluster.pods.get(podRef(to))?.status.podIP ?? 'no-address';
  const outcomes = explore(cluster, {
    from: { kind: 'pod', pod: podRef(from) },
    method: 'GET',
    url: `${protocol}://${ip.includes(':') ? `[${ip}]` : ip}:${String(port)}`,
    headers: {},
  });
  return outcomes.every(({ verdict }) => verdict.result === 'delivered') ? '.' : 'X';
}
