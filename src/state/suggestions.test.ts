import { describe, expect, it } from 'vitest';
import type { ObjectRef } from '../engine/index.ts';
import { analyse } from '../engine/analyse.ts';
import { newWorkspace } from './first-workspace.ts';
import { presentSender, requestTo, suggestions, suggestRequest } from './suggestions.ts';

const pod = (name: string, labels = '{app: web}', ports = '[{containerPort: 8080}]'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, labels: ${labels}}\nspec: {containers: [{name: c, image: i, ports: ${ports}}]}\n`;
const service = (name: string, spec: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\nspec: {selector: {app: web}, ${spec}}\n`;
const ingress = `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: i}\nspec: {ingressClassName: nginx, rules: [{host: '*.shop.example', http: {paths: [{path: /cart, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]}\n`;

const analysisOf = (...documents: string[]) => analyse(newWorkspace(documents.join('---\n'))).analysis;
const request = (...documents: string[]) => {
  const found = suggestRequest(analysisOf(...documents), { method: 'GET' });
  return (
    found &&
    `${found.from.kind === 'pod' ? found.from.pod : found.from.kind} ${found.url.replace(/\d+\.\d+\.\d+\.\d+/, 'IP').replace(/:3\d{4}/, ':NODEPORT')}`
  );
};

describe('what is asked first', () => {
  it.each([
    [
      'through the balancer',
      [pod('web-1'), service('web', 'type: LoadBalancer, ports: [{port: 80}]')],
      'internet http://IP/',
    ],
    [
      'a Service by its name, from a Pod',
      [pod('a'), pod('client', '{app: c}', '[]'), service('web', 'ports: [{port: 8080}]')],
      'Pod/default/a http://web:8080/',
    ],
    [
      'a node port only after the name',
      [pod('a'), service('web', 'type: NodePort, ports: [{port: 80}]')],
      'Pod/default/a http://web/',
    ],
    [
      'the host of an Ingress, with its path',
      [pod('a'), service('web', 'ports: [{port: 80}]'), ingress],
      'internet http://www.shop.example/cart',
    ],
    [
      'a database is not asked in HTTP',
      [pod('a'), service('db', 'ports: [{port: 5432}]')],
      'Pod/default/a tcp://db:5432',
    ],
    [
      'a resolver is asked in UDP',
      [pod('a'), service('dns', 'ports: [{port: 53, protocol: UDP}]')],
      'Pod/default/a udp://dns:53',
    ],
    [
      'a secure port is asked securely',
      [pod('a'), service('web', 'ports: [{port: 443}]')],
      'Pod/default/a https://web/',
    ],
    ['a Pod, where there is no Service', [pod('a'), pod('b')], 'Pod/default/a http://IP:8080/'],
    ['nothing, where there is nothing', [], undefined],
  ])('%s', (_, documents, expected) => expect(request(...documents)).toBe(expected));
});

describe('what a person left open', () => {
  const analysis = analysisOf(
    pod('a'),
    pod('b', '{app: c}', '[]'),
    service('web', 'type: LoadBalancer, ports: [{port: 80}]'),
  );

  it('a chosen Pod asks the Service by its name', () => {
    const from = { kind: 'pod', pod: 'Pod/default/b' } as const;
    expect(suggestRequest(analysis, { method: 'GET', from })).toMatchObject({ from, url: 'http://web/' });
  });

  it('a URL that was written stays, and is asked from outside', () => {
    const url = 'http://198.51.100.9/';
    expect(suggestRequest(analysis, { method: 'POST', url })).toEqual({
      from: { kind: 'internet' },
      method: 'POST',
      url,
      headers: {},
    });
  });

  it('the internet is offered no more than it can be told: a chosen group has its sender', () => {
    for (const { group, from } of suggestions(analysis)) {
      if (group === 'services' || group === 'pods') expect(from.kind).toBe('pod');
      else expect(from.kind).toBe('internet');
    }
  });
});

describe('a request to one object', () => {
  const analysis = analysisOf(
    pod('a'),
    pod('client', '{app: c}', '[]'),
    service('web', 'type: NodePort, ports: [{port: 80}]'),
    service('other', 'ports: [{port: 81}]'),
    ingress,
  );
  const asked = (ref: ObjectRef): string | undefined => {
    const found = requestTo(analysis, ref);
    return found && `${found.from.kind} ${found.url.replace(/\d+\.\d+\.\d+\.\d+/, 'IP')}`;
  };

  it.each([
    ['a Service by its name', 'Service/default/other', 'pod http://other:81/'],
    ['an Ingress by its host', 'Ingress/default/i', 'internet http://www.shop.example/cart'],
    ['a Pod at its address', 'Pod/default/a', 'pod http://IP:8080/'],
    ['a Pod without ports asks itself', 'Pod/default/client', 'pod http://web/'],
    ['what answers nothing', 'ConfigMap/default/a', undefined],
  ] as const)('%s', (_, ref, expected) => expect(asked(ref)).toBe(expected));
});

describe('a sender that is gone', () => {
  const analysis = analysisOf(
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 1, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: i}]}}}\n',
    pod('bare-client'),
  );
  const made = analysis.senders.pods.find((ref) => ref.startsWith('Pod/default/web-')) ?? 'Pod/none/none';

  it.each([
    ['a Pod that is there', made, made],
    ['the successor of a Pod of a workload', made.replace(/.{5}$/, 'bcdfg') as ObjectRef, made],
    ['a bare Pod has none', 'Pod/default/bare-other', 'internet'],
  ] as const)('%s', (_, gone, expected) => {
    const found = presentSender(analysis, { kind: 'pod', pod: gone });
    expect(found.kind === 'pod' ? found.pod : found.kind).toBe(expected);
  });
});
