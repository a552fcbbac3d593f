import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const namespace = (label: string) => `
apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { ${label} } }
`;

const deployment = (metadata: string) => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: a }
spec:
  selector: { matchLabels: { app: a } }
  template:
    metadata: { labels: { app: a }, ${metadata} }
    spec: { containers: [{ name: a, image: nginx }] }
`;

it.each([
  [
    'a Namespace with sidecars',
    namespace('istio-injection: enabled'),
    [[4, 'metadata.labels[istio-injection]', { key: 'istio-injection', setting: 'mesh' }]],
  ],
  ['one without: silent', namespace('istio-injection: disabled'), []],
  [
    'Pods of a template',
    deployment('annotations: { linkerd.io/inject: enabled }'),
    [[8, 'spec.template.metadata.annotations[linkerd.io/inject]', { key: 'linkerd.io/inject', setting: 'mesh' }]],
  ],
  [
    'a second network',
    deployment('annotations: { k8s.v1.cni.cncf.io/networks: storage }'),
    [
      [
        8,
        'spec.template.metadata.annotations[k8s.v1.cni.cncf.io/networks]',
        { key: 'k8s.v1.cni.cncf.io/networks', setting: 'network' },
      ],
    ],
  ],
  ['an annotation that steers nothing: silent', deployment('annotations: { prometheus.io/scrape: "true" }'), []],
])('%s', (_name, text, places) => expect(placesOf('pod-annotation-not-simulated', text)).toEqual(places));
