/** Manifests that the tests of rules about Ingresses share. */

export const service = (name: string, rest = '', namespace = 'default') => `---
apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: ${namespace} }
spec: { ports: [{ name: http, port: 80, targetPort: 8080 }], ${rest} }
`;

/** An Ingress whose field `rest` of spec begins on line 7 of its text. */
export const ingress = (rest: string, name = 'site', metadata = '') => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${name}, ${metadata} }
spec:
  ingressClassName: nginx
${rest}`;

/** One rule for a path that leads to a Service's port. */
export const rule = (backend: string, port: string, host = 'shop.example', path = '/') => `  rules:
  - host: ${host}
    http:
      paths:
      - path: ${path}
        pathType: Prefix
        backend:
          service:
            name: ${backend}
            port: ${port}
`;
