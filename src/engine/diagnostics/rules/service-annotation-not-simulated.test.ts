import { expect, it } from 'vitest';
import { findingsIn } from '../findings-in.ts';

const service = (type: string, metadata: string) => `
apiVersion: v1
kind: Service
metadata: { name: web, ${metadata} }
spec: { type: ${type}, ports: [{ port: 80 }] }
`;

const annotated = (type: string, annotation: string) => service(type, `annotations: { ${annotation} }`);
const aws = 'service.beta.kubernetes.io/aws-load-balancer';

it.each([
  ['an internal balancer of AWS', annotated('LoadBalancer', `${aws}-internal: "true"`), ['internal']],
  ['one of Google', annotated('LoadBalancer', 'networking.gke.io/load-balancer-type: Internal'), ['internal']],
  ['a scheme for the internet: silent', annotated('LoadBalancer', `${aws}-scheme: internet-facing`), []],
  ['Pods as targets', annotated('LoadBalancer', `${aws}-nlb-target-type: ip`), ['targets']],
  ['Nodes as targets: silent', annotated('LoadBalancer', `${aws}-nlb-target-type: instance`), []],
  ['the PROXY protocol', annotated('LoadBalancer', `${aws}-proxy-protocol: "*"`), ['proxy-protocol']],
  ['what only times: silent', annotated('LoadBalancer', `${aws}-connection-idle-timeout: "60"`), []],
  ['no balancer at all: silent', annotated('ClusterIP', `${aws}-internal: "true"`), []],
  ['a DNS name', annotated('ClusterIP', 'external-dns.alpha.kubernetes.io/hostname: a.example'), ['name']],
  [
    'another proxy than kube-proxy',
    service('ClusterIP', 'labels: { service.kubernetes.io/service-proxy-name: other }'),
    ['proxy'],
  ],
])('%s', (_name, text, settings) => {
  const found = findingsIn(text).filter(({ code }) => code === 'service-annotation-not-simulated');
  expect(found.map(({ params }) => params['setting'])).toEqual(settings);
});
