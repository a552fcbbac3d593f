import { expect, it } from 'vitest';
import { analyse, fixAllIn } from './analyse.ts';
import { replaced } from './manifest/pieces.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { NOTHING_ALLOCATED } from './workspace.ts';
import type { Workspace } from './workspace.ts';

function workspaceOf(text: string): Workspace {
  const rest = { documents: [], events: [], now: 0, requests: [], seed: 1, allocated: NOTHING_ALLOCATED };
  return { text, settings: DEFAULT_SETTINGS, ...rest };
}

/** A text after all fixes of one document. */
function fixed(text: string, document: number): string {
  const workspace = workspaceOf(text);
  return replaced(text, fixAllIn(analyse(workspace), workspace, document));
}

const pod = `apiVersion: v1
kind: Pod
metadata: { name: a, labels: { app: web } }
spec: { containers: [{ name: a, image: nginx, protocoll: x }] }
`;

// Twice the ways in which text from slides goes wrong.
const pasted = `---
apiVersion: v1
kind: Service
metadata:
  name: Web # our front
spec:
  selector: {app: “wbe”}
  ports:
  -\tname: “http”
    port: "80"
    protocol: “tcp”
    targetport: 8080
  - port: 443
    Protocol: tcp
type: Loadbalancer
`;

const right = `---
apiVersion: v1
kind: Service
metadata:
  name: web # our front
spec:
  selector: {app: web}
  ports:
  - name: http
    port: 80
    protocol: TCP
    targetPort: 8080
  - name: https
    port: 443
    protocol: TCP
  type: LoadBalancer
`;

it('everything in one document is repaired, step by step, and nothing in the others', () => {
  const text = `${pod}${pasted}`;
  expect(fixed(text, 1)).toBe(`${pod}${right}`);
});

it('what a repair brings to light is repaired, too', () => {
  // Not before it can be read is anything known of its fields.
  const text =
    'apiVersion: v1\nkind：Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80, protocol: tcp }] }\n';
  expect(fixed(text, 0)).toBe(text.replace('kind：', 'kind: ').replace('tcp', 'TCP'));
});

it.each([
  ['nothing is wrong', right.replace('name: web ', 'name: web '), 0],
  ['nobody knows the repair', pod.replace('protocoll: x', 'zzz: x'), 0],
  ['there is no such document', right, 7],
])('nothing is changed where %s', (_name, text, document) => expect(fixed(text, document)).toBe(text));
