/** The manifests of the course chapter, in our own words, and what a person may ask of each. */
export interface ChapterStep {
  readonly what: string;
  readonly manifests: string;
  readonly requests: readonly {
    readonly from: string;
    readonly url: string;
    readonly result: string;
    readonly endpoint?: RegExp;
  }[];
  /** A finding that the editor must show. */
  readonly finding?: RegExp;
}

const web = (port: number): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  selector:
    matchLabels:
      app: sample
  template:
    metadata:
      labels:
        app: sample
    spec:
      containers:
      - name: web
        image: nginx
        ports:
        - containerPort: ${port}
---
apiVersion: v1
kind: Pod
metadata:
  name: client
spec:
  containers:
  - name: shell
    image: busybox
`;

const service = (name: string, spec: string): string => `---
apiVersion: v1
kind: Service
metadata:
  name: ${name}
spec:
  selector:
    app: sample
${spec}`;

const ingress = `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: entrance
spec:
  ingressClassName: nginx
  rules:
  - host: shop.example
    http:
      paths:
      - path: /
        pathType: Prefix
        backend:
          service:
            name: web
            port:
              number: 80
`;

export const chapter: readonly ChapterStep[] = [
  {
    what: 'ClusterIP: from a Pod by name, never from the internet',
    manifests:
      web(80) +
      service('web', '  clusterIP: 10.96.0.50\n  ports:\n  - name: http\n    port: 8080\n    targetPort: 80\n'),
    requests: [
      { from: 'client', url: 'http://web:8080/', result: 'delivered', endpoint: /^10\.244\.\d+\.\d+:80$/ },
      { from: 'internet', url: 'http://10.96.0.50:8080/', result: 'timeout' },
    ],
  },
  {
    what: 'NodePort: on every Node, targetPort as port',
    manifests:
      web(80) + service('web', '  type: NodePort\n  ports:\n  - name: http\n    port: 80\n    nodePort: 30080\n'),
    requests: [1, 2, 3].map((node) => ({
      from: 'internet',
      url: `http://203.0.113.1${node}:30080/`,
      result: 'delivered',
      endpoint: /^10\.244\.\d+\.\d+:80$/,
    })),
  },
  {
    what: 'a Service renamed: the old name is gone, the new one answers',
    manifests: web(80) + service('shop', '  ports:\n  - port: 80\n'),
    requests: [
      { from: 'client', url: 'http://web/', result: 'nxdomain' },
      { from: 'client', url: 'http://shop/', result: 'delivered' },
    ],
  },
  {
    what: 'the misplaced type is a ClusterIP Service, and said so',
    manifests:
      web(8080) +
      `${service('web', '  ports:\n  - protocol: TCP\n    port: 80\n    targetPort: 8080\n')}type: LoadBalancer\n`,
    requests: [{ from: 'client', url: 'http://web/', result: 'delivered', endpoint: /:8080$/ }],
    finding: /type/,
  },
  {
    what: 'Ingress inside: straight to a Pod',
    manifests: web(80) + service('web', '  ports:\n  - port: 80\n') + ingress,
    requests: [
      { from: 'internet', url: 'http://shop.example/', result: 'delivered', endpoint: /^10\.244\.\d+\.\d+:80$/ },
      { from: 'internet', url: 'https://shop.example/any/path', result: 'delivered' },
    ],
  },
  {
    what: 'the removed Ingress API is drawn as meant, and said to be gone',
    manifests: `apiVersion: extensions/v1beta1
kind: Ingress
metadata:
  name: old
spec:
  rules:
  - host: shop.example
    http:
      paths:
      - path: /
        backend:
          serviceName: nobody
          servicePort: 80
`,
    requests: [{ from: 'internet', url: 'http://shop.example/', result: 'http-503' }],
    finding: /networking\.k8s\.io\/v1/,
  },
  {
    what: 'quotes pasted from a slide are letters of the value',
    manifests:
      web(80) + service('web', '  ports:\n  - name: ”http”\n    protocol: “tcp”\n    port: 8080\n    targetPort: 80\n'),
    requests: [{ from: 'client', url: 'http://web:8080/', result: 'nxdomain' }],
    finding: /quot/i,
  },
];

export const balanced = web(80) + service('web', '  type: LoadBalancer\n  ports:\n  - port: 80\n') + ingress;
export const plain = web(80) + service('web', '  ports:\n  - port: 80\n');
