import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildCluster } from '../cluster/build-cluster.ts';
import { parseWorkspace } from '../manifest/manifest.ts';
import { clusterObjects } from '../manifest/cluster-objects.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { NOTHING_ALLOCATED } from '../workspace.ts';
import { readCaseFile } from '../../conformance/case-file.ts';
import { checkSend } from '../../conformance/check-send.ts';
import { checkReach } from '../../conformance/check-reach.ts';
import { checkLookup } from '../../conformance/check-lookup.ts';
import { explore } from './explore.ts';
import { send } from './send.ts';
import { checkTrace } from './check-trace.ts';
import { readClient } from '../../conformance/client.ts';
import { NO_MEMORY } from './memory.ts';
const suites = (
  process.env['SUITES'] ??
  'course,service-flows,service-flows-policies,network-policy,dns-records,dns-pod-config,ingress-routing,ingress-objects'
).split(',');
for (const s of suites) {
  const file: any = readCaseFile(readFileSync(`/work/shared/conformance/${s}.yaml`, 'utf8'));
  for (const c of file.cases)
    if (c.checks.length)
      it(`${s}: ${c.name}`, () => {
        const parsed: any = parseWorkspace(c.manifests, []);
        const { objects } = clusterObjects(parsed.manifests ?? parsed);
        const cluster = buildCluster(
          objects,
          { ...DEFAULT_SETTINGS, ...c.settings },
          { allocated: NOTHING_ALLOCATED, events: [], now: 0 },
        );
        const fails: string[] = [];
        for (const k of c.checks as any[]) {
          const r = k.send
            ? checkSend(cluster, k.send, k.expect)
            : k.reach
              ? checkReach(cluster, k, k.expect)
              : k.lookup
                ? checkLookup(cluster, k.lookup, k.expect)
                : undefined;
          if (r && !r.passed) fails.push(`${r.what}: want ${r.expected} got ${r.actual}`);
          const q = k.send
            ? {
                from: readClient(k.send.from),
                method: k.send.method ?? 'GET',
                url: k.send.to,
                headers: k.send.headers ?? {},
              }
            : k.lookup
              ? {
                  from: readClient(k.lookup.from),
                  method: 'GET',
                  url: `dns:${k.lookup.name}?type=${k.lookup.type}`,
                  headers: {},
                }
              : undefined;
          if (!q) continue;
          const out = explore(cluster, q);
          for (const o of out) {
            const t = send(cluster, q, 9, NO_MEMORY, o.choices).trace;
            if (JSON.stringify({ ...t.verdict, because: 0 }) !== JSON.stringify({ ...o.verdict, because: 0 }))
              fails.push('replay differs ' + q.url + JSON.stringify(t.verdict) + JSON.stringify(o.verdict));
            const p = checkTrace(t);
            if (p.length) fails.push(q.url + ' ' + p.join(';'));
          }
          const sum = out.reduce((a, o) => a + o.odds, 0);
          if (Math.abs(sum - 1) > 1e-9) fails.push('odds ' + sum);
        }
        expect(fails).toEqual([]);
      });
}
