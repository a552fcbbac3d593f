/**
 * Words that scenes are full of, for the compression to point at; what is most likely stands last. Frozen: links that are out
 * in the world were made with it. A better one is another version.
 */
export const DICTIONARY_1 = `"affinity":{},"turns":{}},"requests":0,"memory":{"allocated":{"addresses":{"balancers":{"nodePorts":{"pods":{\
"externalTrafficPolicy: Local\\n  internalTrafficPolicy: Cluster\\n  sessionAffinity: ClientIP\\n  clusterIP: None\\n  externalName: \
loadBalancerIP: loadBalancerSourceRanges:\\n    - dnsPolicy: ClusterFirst\\n  dnsPolicy: None\\n  dnsConfig:\\n    nameservers:\\n      - 10.96.0.10\\n    searches:\\n      - options:\\n      - name: ndots\\n        value: \\"5\\"\\n\
readinessProbe:\\n            httpGet:\\n              path: /\\n              port: \
apiVersion: networking.k8s.io/v1\\nkind: NetworkPolicy\\nmetadata:\\n  name: deny-all\\nspec:\\n  podSelector: {}\\n  policyTypes:\\n    - Ingress\\n    - Egress\\n  ingress:\\n    - from:\\n        - podSelector:\\n            matchLabels:\\n              app: \\n        - namespaceSelector:\\n      ports:\\n        - protocol: TCP\\n          port: \
apiVersion: v1\\nkind: Secret\\nmetadata:\\n  name: tls\\ntype: kubernetes.io/tls\\ndata:\\n  tls.crt: cmVtb3ZlZA==\\n  tls.key: cmVtb3ZlZA==\\n\
apiVersion: apps/v1\\nkind: StatefulSet\\nmetadata:\\n  name: db\\nspec:\\n  serviceName: db\\n  kind: DaemonSet\\n\
{"kind":"delete-pod","pod":"Pod/default/","at":0},{"kind":"node-off","node":"Node/node-1","at":{"kind":"scale","workload":"Deployment/default/\
"settings":{"proxyMode":"ipvs","nftables","ingressPlacement":"outside","podNetwork":"overlay","cloudLoadBalancer":false,"nodes":\
  tls:\\n    - hosts:\\n        - sample.com\\n      secretName: tls\\n\
---\\napiVersion: networking.k8s.io/v1\\nkind: Ingress\\nmetadata:\\n  name: sample-ingress\\n  annotations:\\n    nginx.ingress.kubernetes.io/rewrite-target: /\\nspec:\\n  ingressClassName: nginx\\n  rules:\\n    - host: sample.example\\n      http:\\n        paths:\\n          - path: /\\n            pathType: Prefix\\n            backend:\\n              service:\\n                name: sample-svc\\n                port:\\n                  number: 80\\n\
---\\napiVersion: v1\\nkind: Pod\\nmetadata:\\n  name: caller\\n  labels:\\n    app: caller\\nspec:\\n  containers:\\n    - name: shell\\n      image: busybox:1.37\\n\
---\\napiVersion: v1\\nkind: Service\\nmetadata:\\n  name: web\\n  namespace: default\\nspec:\\n  type: ClusterIP\\n  type: NodePort\\n  type: LoadBalancer\\n  selector:\\n    app: sample\\n  ports:\\n    - name: http\\n      protocol: TCP\\n      port: 80\\n      targetPort: 8080\\n      nodePort: 30080\\n\
{"kubehop":1,"madeBy":"0.1.0","text":"apiVersion: apps/v1\\nkind: Deployment\\nmetadata:\\n  name: web\\n  labels:\\n    app: web\\nspec:\\n  replicas: 2\\n  selector:\\n    matchLabels:\\n      app: web\\n  template:\\n    metadata:\\n      labels:\\n        app: web\\n    spec:\\n      containers:\\n        - name: web\\n          image: nginx:1.29\\n          ports:\\n            - containerPort: 8080\\n\
"events":[],"now":60,"seed":1,"request":{"from":{"kind":"internet"},"method":"GET","url":"http://198.51.100.{"kind":"pod","pod":"Pod/default/caller"},"method":"GET","url":"http://web/","headers":{}},"look":{"view":"nodes","hop":7,"language":"ja"},"view":"concept","language":"en"},"answer":{"verdict":"delivered","receiver":"Pod/default/web-","trace":`;
