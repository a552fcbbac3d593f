import { readFileSync, readdirSync } from 'node:fs';
import { it } from 'vitest';
import { analyse } from '../engine/analyse.ts';
import { DEFAULT_SETTINGS } from '../engine/settings.ts';
import { NOTHING_ALLOCATED } from '../engine/workspace.ts';
import { sentenceOf } from './check-diagnostics.ts';
const dir = new URL('../../../shared/corpus/', import.meta.url);
for (const f of readdirSync(dir).filter((x) => x.endsWith('.yaml')))
  it(f, () => {
    const a = analyse({ text: readFileSync(new URL(f, dir), 'utf8'), documents: [], settings: DEFAULT_SETTINGS, events: [], now: 0, requests: [], seed: 1, allocated: NOTHING_ALLOCATED });
    console.log(f + '\n' + a.analysis.diagnostics.map((d) => ` ${d.severity} ${d.range.startLine} ${d.ref} ${d.path} ${d.code}: ${sentenceOf(d)}`).join('\n'));
    console.log(JSON.stringify({ pods: a.cluster.pods.size, pending: [...a.cluster.pending], svc: a.analysis.topology.services.map((s) => `${s.name} ${s.ready}/${s.total}`) }));
  });
