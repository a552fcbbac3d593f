import { describe, expect, test } from 'vitest';
import type { JsonObject, KubeObject } from '../../api/kind.ts';
import { clusterOf, ingress, object } from '../cluster.fixture.ts';

const NGINX = 'k8s.io/ingress-nginx';
const annotated = (name: string, value: string) =>
  ingress(name, {}, { metadata: { annotations: { 'kubernetes.io/ingress.class': value } } });
const ingressClass = (name: string, controller: string, annotations: JsonObject = {}) =>
  object('IngressClass', name, { metadata: { annotations }, spec: { controller } });
const program = (kind: string, name: string, image: string, args: readonly string[] = [], podSpec: JsonObject = {}) =>
  object(kind, `ing/${name}`, {
    spec: {
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name } },
        spec: { containers: [{ name: 'c', image, args, ports: [{ containerPort: 80 }] }], ...podSpec },
      },
    },
  });
const controllersOf = (objects: readonly KubeObject[], settings = {}) =>
  clusterOf(objects, settings).ingressControllers.map(({ name, placement, controller, ingresses }) => [
    name,
    placement,
    controller,
    ingresses.map((ref) => ref.split('/').at(-1)),
  ]);

describe('inside', () => {
  const OTHER = 'example.com/other';
  test.each<readonly [string, readonly KubeObject[], readonly unknown[]]>([
    ['class nginx, not written', [ingress('a', { ingressClassName: 'nginx' })], [['nginx', 'inside', NGINX, ['a']]]],
    ['no class', [ingress('a')], [['nginx', 'inside', NGINX, ['a']]]],
    ['the older annotation', [annotated('a', 'nginx')], [['nginx', 'inside', NGINX, ['a']]]],
    [
      'a class of another name for ingress-nginx',
      [ingressClass('public', NGINX), ingress('a', { ingressClassName: 'public' })],
      [['nginx', 'inside', NGINX, ['a']]],
    ],
    [
      'a class of somebody else is left alone',
      [
        ingressClass('own', OTHER),
        ingress('a', { ingressClassName: 'own' }),
        ingress('b', { ingressClassName: 'nginx' }),
      ],
      [['nginx', 'inside', NGINX, ['b']]],
    ],
    ['so is an annotation', [annotated('a', 'gce'), ingress('b')], [['nginx', 'inside', NGINX, ['b']]]],
    ['a class that is not there', [ingressClass('nginx', NGINX), ingress('a', { ingressClassName: 'ngnix' })], []],
    ['nobody is needed without an Ingress', [ingressClass('nginx', NGINX)], []],
    [
      'the default class is given to who names none',
      [ingressClass('own', OTHER, { 'ingressclass.kubernetes.io/is-default-class': 'true' }), ingress('a')],
      [],
    ],
    [
      'a written ingress-nginx serves',
      [
        program('Deployment', 'ctl', 'registry.k8s.io/ingress-nginx/controller:v1.15.1'),
        ingressClass('nginx', NGINX),
        ingress('a', { ingressClassName: 'nginx' }),
        ingress('b'),
      ],
      [['nginx', 'inside', NGINX, ['a', 'b']]],
    ],
    [
      'a written one of another maker serves its class',
      [
        program('DaemonSet', 'ctl', 'traefik:v3.1'),
        ingressClass('traefik', 'traefik.io/ingress-controller'),
        ingress('a', { ingressClassName: 'traefik' }),
      ],
      [['traefik', 'inside', 'traefik.io/ingress-controller', ['a']]],
    ],
    [
      'two of ingress-nginx, told apart by their controller class',
      [
        program('Deployment', 'one', 'registry.k8s.io/ingress-nginx/controller:v1', [
          '--controller-class=example.com/one',
          '--ingress-class=one',
        ]),
        program('Deployment', 'two', 'registry.k8s.io/ingress-nginx/controller:v1'),
        ingressClass('one', 'example.com/one'),
        ingressClass('two', NGINX),
        ingress('a', { ingressClassName: 'one' }),
        ingress('b', { ingressClassName: 'two' }),
      ],
      [
        ['one', 'inside', 'example.com/one', ['a']],
        ['two', 'inside', NGINX, ['b']],
      ],
    ],
  ])('%s', (_, objects, expected) => {
    expect(controllersOf(objects)).toEqual(expected);
  });

  test('ingress-nginx is brought as its own manifest has it', () => {
    const cluster = clusterOf([ingress('a')]);
    const [controller] = cluster.ingressControllers;
    expect(controller).toMatchObject({ nginx: true, service: 'Service/ingress-nginx/ingress-nginx-controller' });
    expect(controller?.pods).toHaveLength(1);
    const { spec, status } = cluster.services.get('Service/ingress-nginx/ingress-nginx-controller')!;
    expect(spec).toMatchObject({ type: 'LoadBalancer', externalTrafficPolicy: 'Local' });
    expect(status.loadBalancer.ingress?.map(({ ip }) => ip)).toEqual(controller?.addresses);
    expect(cluster.ingresses.get('Ingress/default/a')?.status.loadBalancer.ingress?.map(({ ip }) => ip)).toEqual(
      controller?.addresses,
    );
    for (const ref of ['IngressClass/nginx', 'Namespace/ingress-nginx', controller!.pods[0]!] as const) {
      expect(cluster.madeFor.get(ref)).toBe('Ingress/default/a');
    }
  });

  test('an address that an Ingress writes is the controller’s', () => {
    const status = { loadBalancer: { ingress: [{ ip: '203.0.113.80' }] } };
    const cluster = clusterOf([ingress('a', {}, { status }), ingress('b')]);
    expect(cluster.ingressControllers[0]?.addresses).toEqual(['203.0.113.80']);
    expect(cluster.ingresses.get('Ingress/default/b')?.status.loadBalancer.ingress).toEqual([{ ip: '203.0.113.80' }]);
  });

  test('without a cloud it has no address', () => {
    const cluster = clusterOf([ingress('a')], { cloudLoadBalancer: false });
    expect(cluster.ingressControllers[0]?.addresses).toEqual([]);
    expect(cluster.ingresses.get('Ingress/default/a')?.status.loadBalancer.ingress).toBeUndefined();
  });

  test('a controller on the host network has its Node’s address', () => {
    const host = program('Deployment', 'ctl', 'registry.k8s.io/ingress-nginx/controller:v1', [], {
      hostNetwork: true,
      nodeName: 'node-2',
    });
    const [controller] = clusterOf([host, ingress('a')]).ingressControllers;
    expect(controller?.addresses).toEqual([expect.stringMatching(/^203\.0\.113\.1[123]$/)]);
  });
});

describe('outside', () => {
  const outside = { ingressPlacement: 'outside' } as const;
  const grouped = (name: string) =>
    ingress(
      name,
      { ingressClassName: 'alb' },
      { metadata: { annotations: { 'alb.ingress.kubernetes.io/group.name': 'shared' } } },
    );
  test.each<readonly [string, readonly KubeObject[], readonly unknown[]]>([
    ['no class', [ingress('a')], [['default/a', 'outside', '', ['a']]]],
    [
      'the same manifest as inside',
      [ingress('a', { ingressClassName: 'nginx' })],
      [['nginx default/a', 'outside', '', ['a']]],
    ],
    [
      'an ALB each',
      [ingress('a', { ingressClassName: 'alb' }), ingress('b', { ingressClassName: 'alb' })],
      [
        ['alb default/a', 'outside', 'ingress.k8s.aws/alb', ['a']],
        ['alb default/b', 'outside', 'ingress.k8s.aws/alb', ['b']],
      ],
    ],
    [
      'an ALB for a group',
      [grouped('a'), grouped('b')],
      [['alb shared', 'outside', 'ingress.k8s.aws/alb', ['a', 'b']]],
    ],
    ['GKE, by its word', [annotated('a', 'gce')], [['gce default/a', 'outside', '', ['a']]]],
    ['somebody else’s class', [ingressClass('own', 'example.com/x'), ingress('a', { ingressClassName: 'own' })], []],
  ])('%s', (_, objects, expected) => {
    expect(controllersOf(objects, outside)).toEqual(expected);
  });

  test('each balancer has an address of its own, and no controller runs inside', () => {
    const cluster = clusterOf([ingress('a'), ingress('b')], outside);
    const addresses = cluster.ingressControllers.flatMap((controller) => controller.addresses);
    expect(new Set(addresses).size).toBe(2);
    expect(cluster.objects.has('Deployment/ingress-nginx/ingress-nginx-controller')).toBe(false);
  });
});
