import { deployment } from '../../api/deployment.ts';
import { ingressClass } from '../../api/ingress-class.ts';
import type { KubeObject, ObjectRef } from '../../api/kind.ts';
import { namespace } from '../../api/namespace.ts';
import { service } from '../../api/service.ts';
import type { Service } from '../../api/service.ts';
import { byName, make } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { choiceOf, programFor, suitsNginx } from '../ingress-choice.ts';
import { ingressProgramsOf } from '../ingress-program.ts';

const NAMESPACE = 'ingress-nginx';
const NAME = 'ingress-nginx-controller';
const LABELS = {
  'app.kubernetes.io/component': 'controller',
  'app.kubernetes.io/instance': 'ingress-nginx',
  'app.kubernetes.io/name': 'ingress-nginx',
};

/**
 * Brings ingress-nginx where an Ingress is to be served inside and no written program serves it: what matters of
 * deploy/static/provider/cloud/deploy.yaml (kubernetes/ingress-nginx, 1.15).
 */
export function bringIngressNginx(draft: Draft): void {
  if (draft.settings.ingressPlacement !== 'inside' || draft.ingresses.size === 0) return;
  const programs = ingressProgramsOf(draft);
  if (programs.some(({ nginx }) => nginx)) return;
  const served = [...draft.ingresses].filter(([, ingress]) => {
    const choice = choiceOf(draft, ingress);
    return suitsNginx(choice) && !programFor(choice, programs);
  });
  const [first] = served.map(([ref]) => ref).sort(byName);
  if (first === undefined) return;
  const bring = (ref: ObjectRef, has: boolean, object: KubeObject) => {
    if (!has && !draft.others.has(ref)) make(draft, object, first);
  };
  bring(`Namespace/${NAMESPACE}`, draft.namespaces.has(`Namespace/${NAMESPACE}`), namespace.defaults(NAMESPACE_OBJECT));
  bring('IngressClass/nginx', draft.ingressClasses.has('IngressClass/nginx'), ingressClass.defaults(CLASS));
  bring(`Deployment/${NAMESPACE}/${NAME}`, false, deployment.defaults(DEPLOYMENT));
  const ref: ObjectRef = `Service/${NAMESPACE}/${NAME}`;
  // Where an Ingress tells at which address it is served, that is the controller's.
  const told = served.map(([, ingress]) => ingress.status.loadBalancer.ingress ?? []).find((list) => list.length > 0);
  const front: Service = service.defaults(SERVICE);
  const reported: Service = told ? { ...front, status: { loadBalancer: { ingress: told } } } : front;
  bring(ref, draft.services.has(ref), reported);
}

const NAMESPACE_OBJECT = {
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: NAMESPACE, labels: { 'app.kubernetes.io/name': 'ingress-nginx' } },
};

const CLASS = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'IngressClass',
  metadata: { name: 'nginx', labels: LABELS },
  spec: { controller: 'k8s.io/ingress-nginx' },
};

const SERVICE = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: NAME, namespace: NAMESPACE, labels: LABELS },
  spec: {
    type: 'LoadBalancer',
    externalTrafficPolicy: 'Local',
    selector: LABELS,
    ports: [
      { name: 'http', port: 80, protocol: 'TCP', targetPort: 'http', appProtocol: 'http' },
      { name: 'https', port: 443, protocol: 'TCP', targetPort: 'https', appProtocol: 'https' },
    ],
  },
};

const DEPLOYMENT = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: NAME, namespace: NAMESPACE, labels: LABELS },
  spec: {
    selector: { matchLabels: LABELS },
    template: {
      metadata: { labels: LABELS },
      spec: {
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        containers: [
          {
            name: 'controller',
            image: 'registry.k8s.io/ingress-nginx/controller:v1.15.1',
            args: [
              '/nginx-ingress-controller',
              `--publish-service=$(POD_NAMESPACE)/${NAME}`,
              '--controller-class=k8s.io/ingress-nginx',
              '--ingress-class=nginx',
            ],
            ports: [
              { name: 'http', containerPort: 80, protocol: 'TCP' },
              { name: 'https', containerPort: 443, protocol: 'TCP' },
            ],
          },
        ],
      },
    },
  },
};
