import { expect, it } from 'vitest';
import { findingsIn } from '../findings-in.ts';

const controller = (name: string, data: string) => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: front, namespace: edge }
spec:
  selector: { matchLabels: { app: front } }
  template:
    metadata: { labels: { app: front } }
    spec:
      containers:
      - name: controller
        image: registry.k8s.io/ingress-nginx/controller:v1.15.1
        args: [/nginx-ingress-controller, --configmap=$(POD_NAMESPACE)/front, --tcp-services-configmap=edge/tcp]
---
apiVersion: v1
kind: ConfigMap
metadata: { name: ${name}, namespace: edge }
data: { ${data} }
`;

it.each([
  ['an option that steers', controller('front', 'use-forwarded-headers: "true"'), ['use-forwarded-headers options']],
  ['one that says the default: silent', controller('front', 'ssl-redirect: "true"'), []],
  ['one that only logs: silent', controller('front', 'log-format-upstream: a'), []],
  ['a forwarded port', controller('tcp', '"9000": default/web:80'), ['9000 ports']],
  ['a ConfigMap that it does not read: silent', controller('other', 'use-forwarded-headers: "true"'), []],
])('%s', (_name, text, options) => {
  const found = findingsIn(text).filter(({ code }) => code === 'controller-option-not-simulated');
  expect(found.map(({ params }) => [params['option'], params['role']].join(' '))).toEqual(options);
});
