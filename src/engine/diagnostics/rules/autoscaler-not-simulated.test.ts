import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const autoscaler = (target: string) => `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: a }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: ${target} }
  minReplicas: 2
  maxReplicas: 5
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: a, image: nginx }] }
`;

it.each([
  [
    'one that would scale',
    autoscaler('web'),
    [[6, 'spec.scaleTargetRef', { target: 'Deployment/default/web', pods: 1, min: 2, max: 5 }]],
  ],
  ['one whose target is not here: silent', autoscaler('other'), []],
])('%s', (_name, text, places) => expect(placesOf('autoscaler-not-simulated', text)).toEqual(places));
