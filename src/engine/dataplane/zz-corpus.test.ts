import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildCluster } from '../cluster/build-cluster.ts';
import { parseWorkspace } from '../manifest/manifest.ts';
import { clusterObjects } from '../manifest/cluster-objects.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { NOTHING_ALLOCATED } from '../workspace.ts';
import { outcomes } from './made-request.ts';
const dir = '/work/shared/corpus/';
for (const f of readdirSync(dir).filter((x) => x.endsWith('.yaml')))
  for (const mode of ['iptables', 'nftables', 'ipvs'] as const)
    it(f + ' ' + mode, () => {
      const { objects } = clusterObjects(parseWorkspace(readFileSync(dir + f, 'utf8'), []).manifests);
      const cluster = buildCluster(
        objects,
        {
          ...DEFAULT_SETTINGS,
          proxyMode: mode,
          podNetwork: mode === 'ipvs' ? 'overlay' : 'routed',
          ingressPlacement: mode === 'nftables' ? 'outside' : 'inside',
        },
        { allocated: NOTHING_ALLOCATED, events: [], now: 0 },
      );
      const all: Record<string, number> = {};
      const go = (from: string, url: string) => {
        const o = outcomes(cluster, from, url);
        for (const k of Object.keys(o)) {
          const kk = k.split(' ')[1] === 'from' ? 'delivered' : k.replace(/[\d.]+$/, '');
          all[kk] = (all[kk] ?? 0) + 1;
          if (mode === 'iptables' && !/from/.test(k)) console.log(f, from, url, k);
        }
      };
      const pod =
        [...cluster.pods.keys()]
          .find((p) => !p.includes('kube-system') && cluster.pods.get(p)!.status.phase === 'Running')
          ?.slice(4) ?? '';
      for (const s of [...cluster.services.values()].slice(0, 25)) {
        for (const p of s.spec.ports.slice(0, 3)) {
          if (pod)
            go(
              'pod ' + pod,
              `${p.protocol === 'UDP' ? 'udp' : 'tcp'}://${s.metadata.name}.${s.metadata.namespace}:${p.port}`,
            );
          go(
            'node node-1',
            `tcp://${s.spec.clusterIP && s.spec.clusterIP !== 'None' ? s.spec.clusterIP : '10.96.0.1'}:${p.port}`,
          );
          if (p.nodePort) go('internet', `tcp://203.0.113.11:${p.nodePort}`);
          for (const i of s.status.loadBalancer.ingress ?? [])
            if (i.ip) go('internet', `${p.port === 443 ? 'https' : 'http'}://${i.ip}:${p.port}/`);
        }
      }
      for (const i of cluster.ingresses.values())
        for (const r of i.spec.rules ?? [])
          if (r.host) {
            go('internet', `http://${r.host.replace('*', 'x')}/`);
            go('internet', `https://${r.host.replace('*', 'x')}/a`);
            if (pod) go('pod ' + pod, `http://${r.host.replace('*', 'x')}/`);
          }
      console.log(f, mode, JSON.stringify(all));
      expect(1).toBe(1);
    });
