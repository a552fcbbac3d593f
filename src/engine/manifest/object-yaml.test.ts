import { expect, it } from 'vitest';
import type { KubeObject } from '../api/kind.ts';
import { admit } from './admit.ts';
import { objectYaml } from './object-yaml.ts';
import { parseText } from './parse.ts';

const shown = (text: string) => objectYaml(admit(parseText(text))[0]!.object!);

it('a Service is shown as kubectl prints it, defaults filled in', () => {
  const text = `
kind: Service
apiVersion: v1
metadata: { name: web, annotations: { note: "a: b", on: "true", at: "2024-01-01T00:00:00Z" } }
spec: { ports: [{ targetPort: http, port: 80, name: http2 }], selector: { app: web } }
`;
  expect(shown(text)).toBe(`apiVersion: v1
kind: Service
metadata:
  annotations:
    at: "2024-01-01T00:00:00Z"
    note: 'a: b'
    "true": "true"
  name: web
  namespace: default
spec:
  internalTrafficPolicy: Cluster
  ports:
  - name: http2
    port: 80
    protocol: TCP
    targetPort: http
  selector:
    app: web
  sessionAffinity: None
  type: ClusterIP
status:
  loadBalancer: {}
`);
});

it('what is shown reads as the same object', () => {
  const text = `
apiVersion: v1
kind: ConfigMap
metadata: { name: a }
data: { a: "x\\ny\\n", b: "", c: "0644", d: "*", e: "two\\n\\n", f: " pad", k10: "1", k9: "2" }
`;
  const yaml = shown(text);
  expect(parseText(yaml).value).toMatchObject(parseText(text).value as object);
  expect(yaml.indexOf('k9')).toBeLessThan(yaml.indexOf('k10'));
  expect(yaml).toContain('  a: |\n    x\n    y\n');
});

it.each(['data: { password: c2VjcmV0 }', 'stringData: { password: secret }'])('hides a Secret: %s', (data) => {
  const applied = `kubectl.kubernetes.io/last-applied-configuration: '{"data":{"password":"c2VjcmV0"}}'`;
  const yaml = shown(`apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n  annotations:\n    ${applied}\n${data}\n`);
  expect(yaml).not.toContain('c2VjcmV0');
  expect(yaml).toContain("  password: '***'\n");
});

it('an object with an odd key keeps it', () => {
  const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { 'a: b': 'x' } };
  expect(objectYaml(object as unknown as KubeObject)).toContain("  'a: b': x\n");
});
