import { it } from 'vitest';
import { analyse, fixAllIn, fixesIn } from './engine/analyse.ts';
import { DEFAULT_SETTINGS } from './engine/settings.ts';
import { NOTHING_ALLOCATED } from './engine/workspace.ts';
const ws = (text: string) => ({ text, settings: DEFAULT_SETTINGS, documents: [], events: [], now: 0, requests: [], seed: 1, allocated: NOTHING_ALLOCATED });
it('bench', () => {
  const docs = (bad: boolean, sep: string) => Array.from({ length: 600 }, (_, i) => `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${bad ? 'Web' : 'web'}-${i}\nspec:\n  selector: { app: a${i} }\n  ports:\n  - name: http\n    port: ${bad ? '"80"' : 80}\n    protocol: ${bad ? 'tcp' : 'TCP'}\n    targetPort: 8080\n  - name: b\n    port: 81\n    protocoll: x\n`).join(sep);
  const list = (bad: boolean) => 'apiVersion: v1\nkind: List\nitems:\n' + docs(bad, '---\n').split('---\n').map((d) => '- ' + d.trimEnd().replaceAll('\n', '\n  ')).join('\n') + '\n';
  for (const [name, text] of [['good docs', docs(false, '---\n')], ['bad docs', docs(true, '---\n')], ['bad list', list(true)]] as const) {
    for (let k = 0; k < 2; k++) { const t = performance.now(); const a = analyse(ws(text)); console.log(name, text.split('\n').length, (performance.now() - t) | 0, 'ms', a.analysis.diagnostics.length);
      if (k) { const t1 = performance.now(); fixesIn(a, a.analysis.diagnostics[3]!); const t2 = performance.now(); const e = fixAllIn(a, ws(text), 0); console.log('  fixes', (t2 - t1) | 0, 'fixAll', (performance.now() - t2) | 0, e.length); } }
  }
}, 300000);
