/**
 * Texts as a team keeps them, of any size and the same for the same seed: apps of a Deployment and a Service, every fourth
 * with an Ingress, every tenth with a NetworkPolicy.
 *
 * @typedef {{ text: string, documents: number, bytes: number, pods: number, apps: number, namespaces: number }} Corpus
 * @typedef {{ name: string, namespace: string, replicas: number, labels: string[] }} App
 */
import { oneOf, randomOf } from './random.mjs';

const APPS_PER_NAMESPACE = 40;
const TIERS = ['web', 'api', 'batch', 'cache'];
const VERSIONS = ['v1', 'v2', 'v3'];

/** A corpus of about so many documents. @returns {Corpus} */
export function corpusOf(/** @type {number} */ documents, seed = 1) {
  const random = randomOf(seed);
  /** @type {string[]} */
  const made = [];
  let pods = 0;
  let apps = 0;
  while (made.length < documents) {
    const app = appOf(apps, random);
    pods += app.replicas;
    made.push(deployment(app, random), service(app));
    if (apps % 4 === 0) made.push(ingress(app, apps));
    if (apps % 10 === 0) made.push(networkPolicy(app, random));
    apps++;
  }
  made.length = documents;
  return corpus(made, pods, apps);
}

/** Deployments of the same size, each with a Service and nothing else. @returns {Corpus} */
export function evenCorpus(/** @type {number} */ services, /** @type {number} */ replicas, seed = 1) {
  const random = randomOf(seed);
  const made = Array.from({ length: services }, (_, index) => {
    const app = { ...appOf(index, random), replicas };
    return [deployment(app, random), service(app)];
  });
  return corpus(made.flat(), services * replicas, services);
}

/** @returns {Corpus} */
function corpus(/** @type {string[]} */ made, /** @type {number} */ pods, /** @type {number} */ apps) {
  const text = made.join('---\n');
  const namespaces = Math.ceil(apps / APPS_PER_NAMESPACE);
  return { text, documents: made.length, bytes: new TextEncoder().encode(text).length, pods, apps, namespaces };
}

/** The same text after one document in its middle got another count of replicas. @returns {string} */
export function edited(/** @type {string} */ text, /** @type {number} */ replicas) {
  const at = text.indexOf('  replicas: ', Math.floor(text.length / 2));
  const end = text.indexOf('\n', at);
  return `${text.slice(0, at)}  replicas: ${replicas}${text.slice(end)}`;
}

/** @returns {App} */
function appOf(/** @type {number} */ index, /** @type {() => number} */ random) {
  const name = `app-${index}`;
  const namespace = `team-${Math.floor(index / APPS_PER_NAMESPACE)}`;
  const labels = [`app: ${name}`, `tier: ${oneOf(random, TIERS)}`, `version: ${oneOf(random, VERSIONS)}`];
  return { name, namespace, replicas: 1 + Math.floor(random() * 5), labels };
}

/** @returns {string} */
function indented(/** @type {string[]} */ lines, /** @type {number} */ spaces) {
  return lines.map((line) => `${' '.repeat(spaces)}${line}\n`).join('');
}

/** @returns {string} */
function deployment(/** @type {App} */ { name, namespace, replicas, labels }, /** @type {() => number} */ random) {
  const cpu = 50 + Math.floor(random() * 10) * 25;
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: ${namespace}
  labels:
${indented(labels, 4)}  annotations:
    example.com/owner: "team of ${namespace}"
spec:
  replicas: ${replicas}
  selector:
    matchLabels:
      app: ${name}
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: 25%
      maxUnavailable: 0
  template:
    metadata:
      labels:
${indented(labels, 8)}    spec:
      containers:
        - name: main
          image: registry.example.com/${namespace}/${name}:1.${Math.floor(random() * 20)}.0
          ports:
            - name: http
              containerPort: 8080
          env:
            - name: LOG_LEVEL
              value: info
            - name: UPSTREAM
              value: http://app-0.team-0.svc.cluster.local
          resources:
            requests:
              cpu: ${cpu}m
              memory: 128Mi
            limits:
              memory: 256Mi
          readinessProbe:
            httpGet:
              path: /healthz
              port: http
            periodSeconds: 5
          livenessProbe:
            httpGet:
              path: /livez
              port: http
            initialDelaySeconds: 10
            failureThreshold: 3
          securityContext:
            runAsNonRoot: true
            allowPrivilegeEscalation: false
`;
}

/** @returns {string} */
function service(/** @type {App} */ { name, namespace }) {
  return `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  selector:
    app: ${name}
  ports:
    - name: http
      port: 80
      targetPort: http
`;
}

/** @returns {string} */
function ingress(/** @type {App} */ { name, namespace }, /** @type {number} */ index) {
  return `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  ingressClassName: nginx
  rules:
    - host: site-${index}.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: ${name}
                port:
                  name: http
`;
}

/** @returns {string} */
function networkPolicy(/** @type {App} */ { name, namespace }, /** @type {() => number} */ random) {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  podSelector:
    matchLabels:
      app: ${name}
  policyTypes:
    - Ingress
  ingress:
    - from:
        - podSelector:
            matchLabels:
              tier: ${oneOf(random, TIERS)}
      ports:
        - protocol: TCP
          port: 8080
`;
}
