import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const pod = (spec: string) => `
apiVersion: v1
kind: Pod
metadata: { name: a }
spec:
  containers: [{ name: a, image: nginx }]
  ${spec}
`;

const daemonSet = `
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: a }
spec:
  selector: { matchLabels: { app: a } }
  template:
    metadata: { labels: { app: a } }
    spec: { hostNetwork: true, containers: [{ name: a, image: nginx }] }
`;

const code = 'dns-policy-on-host-network';
const params = { dnsPolicy: 'ClusterFirst' };

it.each([
  ['the policy by default', pod('hostNetwork: true'), [[5, 'spec.dnsPolicy', params]]],
  ['the policy as written', pod('hostNetwork: true\n  dnsPolicy: ClusterFirst'), [[8, 'spec.dnsPolicy', params]]],
  ['Pods of a workload', daemonSet, [[9, 'spec.template.spec.dnsPolicy', params]]],
  ['the policy for this: silent', pod('hostNetwork: true\n  dnsPolicy: ClusterFirstWithHostNet'), []],
  ['the Node’s resolver by wish: silent', pod('hostNetwork: true\n  dnsPolicy: Default'), []],
  ['a network of its own: silent', pod('dnsPolicy: ClusterFirst'), []],
])('%s', (_name, text, places) => expect(placesOf(code, text)).toEqual(places));
