import { readFileSync, readdirSync } from 'node:fs';
import { it } from 'vitest';
import { analyse } from '../engine/analyse.ts';
import { DEFAULT_SETTINGS } from '../engine/settings.ts';
import { NOTHING_ALLOCATED } from '../engine/workspace.ts';
import { explore } from '../engine/dataplane/explore.ts';
import { send } from '../engine/dataplane/send.ts';
import { checkTrace } from '../engine/dataplane/check-trace.ts';
import { NO_MEMORY } from '../engine/dataplane/memory.ts';
import { verdictText } from '../engine/dataplane/made-request.ts';
const dir = new URL('../../../shared/corpus/', import.meta.url);
for (const proxyMode of ['iptables', 'nftables', 'ipvs'] as const)
  for (const ingressPlacement of ['inside', 'outside'] as const)
    for (const f of readdirSync(dir).filter((x) => x.endsWith('.yaml')))
      it(f + proxyMode + ingressPlacement, () => {
        const a = analyse({
          text: readFileSync(new URL(f, dir), 'utf8'),
          documents: [],
          settings: { ...DEFAULT_SETTINGS, proxyMode, ingressPlacement },
          events: [],
          now: 0,
          requests: [],
          seed: 1,
          allocated: NOTHING_ALLOCATED,
        });
        const { cluster } = a;
        const lines: string[] = [];
        const go = (from: any, url: string) => {
          const req = { from, method: 'GET', url, headers: {} };
          const all = explore(cluster, req).map((o) => {
            const { trace } = send(cluster, req, 7, NO_MEMORY, o.choices);
            const p = checkTrace(trace);
            return (
              verdictText(o.verdict) +
              (p.length ? ' PROBLEMS ' + p.join('; ') : '') +
              (verdictText(trace.verdict) !== verdictText(o.verdict) ? ' SENT ' + verdictText(trace.verdict) : '')
            );
          });
          lines.push(` ${from.pod ?? 'internet'} ${url} => ${all.join(' | ')}`);
        };
        const senders = [...cluster.pods.keys()].filter(
          (p) => !cluster.madeFor.get(p) || cluster.madeFor.get(p) !== 'system',
        );
        for (const [ref, s] of cluster.services) {
          for (const p of s.spec.ports) {
            for (const pod of senders.slice(0, 1))
              go(
                { kind: 'pod', pod },
                `${p.protocol === 'UDP' ? 'udp' : 'http'}://${s.metadata.name}.${s.metadata.namespace}:${p.port}`,
              );
            if (p.nodePort)
              for (const n of cluster.nodes.values())
                go(
                  { kind: 'internet' },
                  `http://${n.status.addresses?.find((x) => x.type === 'ExternalIP')?.address}:${p.nodePort}`,
                );
            for (const i of s.status.loadBalancer.ingress ?? []) go({ kind: 'internet' }, `http://${i.ip}:${p.port}/`);
          }
        }
        for (const i of cluster.ingresses.values()) {
          for (const r of i.spec.rules ?? [])
            if (r.host)
              for (const s of ['http', 'https'])
                go({ kind: 'internet' }, `${s}://${r.host.replace('*', 'x')}${r.http?.paths?.[0]?.path ?? '/'}`);
          for (const l of i.status?.loadBalancer?.ingress ?? []) go({ kind: 'internet' }, `http://${l.ip}/`);
        }
        console.log(f, proxyMode, ingressPlacement + '\n' + lines.join('\n'));
      });
