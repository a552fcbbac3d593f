import { describe, expect, it } from 'vitest';
import type { Ingress } from '../../api/ingress.ts';
import { notSimulatedAnnotations, refusedAnnotations } from './unserved-annotations.ts';

function ingress(annotations: Readonly<Record<string, string>>): Ingress {
  const prefixed = Object.entries(annotations).map(([key, value]) => [`nginx.ingress.kubernetes.io/${key}`, value]);
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'site', namespace: 'default', labels: {}, annotations: Object.fromEntries(prefixed) },
    spec: {},
    status: { loadBalancer: {} },
  };
}

describe('annotations that are not simulated', () => {
  it.each([
    ['limit-rps', ['limit-rps']],
    ['auth-url', ['auth-url']],
    ['affinity', ['affinity']],
    ['rewrite-target', []],
    ['proxy-body-size', []],
    ['server-snippet', []],
  ])('%s', (name, expected) => {
    expect(notSimulatedAnnotations(ingress({ [name]: 'x' }))).toEqual(expected);
  });
});

describe('annotations that leave an Ingress unserved', () => {
  it.each([
    ['server-snippet', '', 'risk'],
    ['server-alias', 'a.example, ~^www\\d+\\.example$', undefined],
    ['server-alias', 'a example', 'invalid'],
    ['default-backend', 'Web_1', 'invalid'],
    ['temporal-redirect', 'https://b.example/?a=1', undefined],
    ['rewrite-target', '/"', undefined],
  ])('%s: %s', (name, value, why) => {
    expect(refusedAnnotations(ingress({ [name]: value }))[0]?.why).toBe(why);
  });
});
