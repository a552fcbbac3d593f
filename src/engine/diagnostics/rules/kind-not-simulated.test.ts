import { expect, it } from 'vitest';
import { findingsIn } from '../findings-in.ts';

const object = (apiVersion: string, kind: string) => `
apiVersion: ${apiVersion}
kind: ${kind}
metadata: { name: a }
spec: {}
`;

it.each([
  ['a route of Gateway API', 'gateway.networking.k8s.io/v1', 'HTTPRoute', ['routes']],
  ['a range of Service addresses', 'networking.k8s.io/v1', 'ServiceCIDR', ['addresses']],
  ['a policy of another project', 'cilium.io/v2', 'CiliumNetworkPolicy', ['policy']],
  ['a policy of administrators', 'policy.networking.k8s.io/v1alpha1', 'AdminNetworkPolicy', ['policy']],
  ['a Service of Knative', 'serving.knative.dev/v1', 'Service', ['services']],
  ['a kind that nothing is known of', 'tea.example/v1', 'Kettle', ['']],
  ['a kind that steers nothing: silent', 'rbac.authorization.k8s.io/v1', 'Role', []],
  ['a policy that is obeyed: silent', 'networking.k8s.io/v1', 'NetworkPolicy', []],
])('%s', (_name, apiVersion, kind, steers) => {
  const found = findingsIn(object(apiVersion, kind)).filter(({ code }) => code === 'foreign-kind');
  expect(found.map(({ params }) => params['steers'])).toEqual(steers);
  expect(found.every(({ severity, path }) => severity === 'info' && path === 'kind')).toBe(true);
});
