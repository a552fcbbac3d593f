import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { analyse } from '../engine/analyse.ts';
import { DEFAULT_SETTINGS } from '../engine/settings.ts';
import { NOTHING_ALLOCATED } from '../engine/workspace.ts';
import { explore } from '../engine/dataplane/explore.ts';
import { send } from '../engine/dataplane/send.ts';
import { checkTrace } from '../engine/dataplane/check-trace.ts';
import { NO_MEMORY } from '../engine/dataplane/memory.ts';
import { verdictText } from '../engine/dataplane/made-request.ts';
import { sentenceOf } from './check-diagnostics.ts';
const dir = '/tmp/corpus/more/';
it('all', () => {
  const out: string[] = [];
  for (const f of readdirSync(dir)) {
    const text = readFileSync(dir + f, 'utf8');
    try {
      const t0 = performance.now();
      const a = analyse({
        text,
        documents: [],
        settings: DEFAULT_SETTINGS,
        events: [],
        now: 0,
        requests: [],
        seed: 1,
        allocated: NOTHING_ALLOCATED,
      });
      const ms = performance.now() - t0;
      if (ms > 300) out.push(`${f} SLOW ${ms}`);
      for (const d of a.analysis.diagnostics)
        out.push(`${f} ${d.severity} ${d.range.startLine} ${d.ref} ${d.path} ${d.code}: ${sentenceOf(d)}`);
      const { cluster } = a;
      const senders = [...cluster.pods.keys()].filter(
        (p) => cluster.madeFor.get(p) !== 'system' && cluster.pods.get(p)!.status.phase === 'Running',
      );
      const go = (from: any, url: string) => {
        const req = { from, method: 'GET', url, headers: {} };
        for (const o of explore(cluster, req)) {
          const { trace } = send(cluster, req, 7, NO_MEMORY, o.choices);
          const p = checkTrace(trace);
          if (p.length) out.push(`${f} TRACE ${url} ${p.join('; ')}`);
          if (o.verdict.result !== 'delivered' && !(o.verdict.result === 'http'))
            out.push(`${f} VERDICT ${from.pod ?? 'internet'} ${url} ${verdictText(o.verdict)}`);
        }
      };
      for (const [ref, s] of cluster.services) {
        if (cluster.madeFor.get(ref)) continue;
        const ready = (cluster.slicesOfService.get(ref) ?? []).some((x) =>
          x.endpoints.some((e) => e.conditions?.ready !== false),
        );
        if (!ready) continue;
        for (const p of s.spec.ports.slice(0, 6)) {
          for (const pod of senders.slice(0, 1))
            go(
              { kind: 'pod', pod },
              `${p.protocol === 'UDP' ? 'udp' : 'http'}://${s.metadata.name}.${s.metadata.namespace}:${p.port}`,
            );
          for (const i of s.status.loadBalancer.ingress ?? [])
            if (i.ip) go({ kind: 'internet' }, `http://${i.ip}:${p.port}/`);
        }
      }
    } catch (e) {
      out.push(`${f} CRASH ${(e as Error).stack?.slice(0, 600)}`);
    }
  }
  writeFileSync('/tmp/corpus/more.txt', out.join('\n'));
}, 300000);
