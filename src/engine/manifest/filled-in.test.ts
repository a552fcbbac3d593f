import { describe, expect, it } from 'vitest';
import { analyse, filledInText } from '../analyse.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { NOTHING_ALLOCATED } from '../workspace.ts';

function linesOf(text: string): Record<string, string[]> {
  const answer = analyse({
    text,
    documents: [],
    settings: DEFAULT_SETTINGS,
    events: [],
    now: 0,
    requests: [],
    seed: 1,
    allocated: NOTHING_ALLOCATED,
  });
  const lines = text.split('\n');
  return Object.fromEntries(
    filledInText(answer).map(({ line, fields }) => [lines[line - 1]?.trim(), fields.map((field) => field.text)]),
  );
}

const service = (spec: string): string => `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n${spec}`;

describe('what the cluster filled in', () => {
  it('stands at the port and at the spec to which it belongs', () => {
    const found = linesOf(service('  selector: {app: web}\n  ports:\n  - port: 80\n'));
    expect(found['- port: 80']).toEqual(['protocol: TCP', 'targetPort: 80']);
    expect(found['spec:']).toEqual(expect.arrayContaining(['type: ClusterIP', 'internalTrafficPolicy: Cluster']));
    expect(found['spec:']?.join()).toMatch(/clusterIP: 10\./);
  });

  it('a node port is told where it was given, and what is written is not told again', () => {
    const spec = '  type: NodePort\n  clusterIP: 10.96.7.7\n  ports:\n  - {port: 80, protocol: UDP}\n';
    const found = linesOf(service(spec));
    const port = found['- {port: 80, protocol: UDP}'] ?? [];
    expect(port.map((each) => each.split(':')[0])).toEqual(['targetPort', 'nodePort']);
    expect(found['spec:']?.filter((each) => /^(type|clusterIP):/.test(each))).toEqual([]);
  });

  it('an Ingress of a removed version is told where its own fields stand', () => {
    const found = linesOf(
      `apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: web}\nspec:\n  rules:\n  - http:\n      paths:\n      - path: /\n        backend: {serviceName: web, servicePort: 80}\n`,
    );
    expect(found['- path: /']).toEqual(['pathType: ImplementationSpecific']);
  });

  it('of one address family nothing is told twice', () => {
    const one = linesOf(service('  ports:\n  - port: 80\n'))['spec:'] ?? [];
    expect(one.filter((each) => /^(clusterIPs|ipFamil)/.test(each))).toEqual([]);
  });

  it('each item of a List is told at its own lines', () => {
    const item = (name: string): string =>
      `- apiVersion: v1\n  kind: Service\n  metadata:\n    name: ${name}\n  spec:\n    ports:\n    - port: ${name === 'a' ? 81 : 82}\n`;
    const found = linesOf(`apiVersion: v1\nkind: List\nitems:\n${item('a')}${item('b')}`);
    expect(found['- port: 81']).toContain('targetPort: 81');
    expect(found['- port: 82']).toContain('targetPort: 82');
  });

  it('a document that cannot be read, and one whose fields are all written, are left alone', () => {
    expect(linesOf('apiVersion: v1\nkind: Service\nspec: [')).toEqual({});
    expect(linesOf('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n')).toEqual({});
  });
});
