import { describe, expect, it } from 'vitest';
import { snippets } from '../../content/snippets/snippets.ts';
import { analyse } from '../../engine/analyse.ts';
import { editor as english } from '../../i18n/en/editor.ts';
import type { SnippetName } from '../../i18n/editor-messages.ts';
import { newWorkspace } from '../../state/first-workspace.ts';
import { fillSnippet } from './fill-snippet.ts';

const shop = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: shop, tier: "1"}}
  template:
    metadata: {labels: {app: shop, tier: "1"}}
    spec: {containers: [{name: web, image: nginx, ports: [{containerPort: 8080}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: front}
spec: {selector: {app: shop}, ports: [{port: 81, targetPort: 8080}]}
`;

function around(text: string) {
  const { cluster, analysis } = analyse(newWorkspace(text));
  return {
    analysis,
    surroundings: {
      refs: analysis.documents.flatMap(({ refs }) => refs),
      workload: cluster.objects.get('Deployment/default/web'),
      service: cluster.objects.get('Service/default/front'),
    },
  };
}

const names = [...snippets.keys()] as SnippetName[];

describe('a manifest from the menu', () => {
  it('has a name in the menu, each of them', () => {
    expect(names.sort()).toEqual(Object.keys(english.insert.names).sort());
  });

  it.each(names)('%s is one that Kubernetes takes, once and again', (name) => {
    const once = `${shop}---\n${fillSnippet(name, around(shop).surroundings)}`;
    const twice = `${once}---\n${fillSnippet(name, around(once).surroundings)}`;
    const { analysis } = around(twice);
    expect(twice).not.toContain('__');
    const codes = analysis.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
    // The same host twice is what inserting twice means; it is for the person to say which.
    expect(codes.filter((code) => code !== 'service-has-no-ready-pod')).toEqual([]);
    const refs = analysis.documents.flatMap((document) => document.refs);
    expect(new Set(refs).size).toBe(refs.length);
  });

  it('a Service selects the Pods that are there, at their port', () => {
    const text = fillSnippet('service-node-port', around(shop).surroundings);
    expect(text).toContain('    app: shop\n    tier: "1"\n');
    expect(text).toContain('targetPort: 8080');
  });

  it('an Ingress sends to the Service that is there', () => {
    const text = fillSnippet('ingress', around(shop).surroundings);
    expect(text).toMatch(/name: front\n\s+port:\n\s+number: 81/);
  });
});
