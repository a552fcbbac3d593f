/**
 * A topology as most would post it: one object a Pod and one an edge, nothing folded.
 *
 * @param {number} pods
 */
export function plainTopology(pods) {
  const perService = 10;
  const services = Array.from({ length: Math.ceil(pods / perService) }, (_, index) => ({
    id: `Service/team-${index % 40}/app-${index}`,
    kind: 'Service',
    namespace: `team-${index % 40}`,
    name: `app-${index}`,
    clusterIP: `10.96.${index >> 8}.${index & 255}`,
    ports: [{ name: 'http', port: 80, targetPort: 8080, protocol: 'TCP' }],
  }));
  const nodes = Array.from({ length: pods }, (_, index) => {
    const { namespace, name } = /** @type {(typeof services)[number]} */ (services[Math.floor(index / perService)]);
    return {
      id: `Pod/${namespace}/${name}-6d4b75cb6d-${index}`,
      kind: 'Pod',
      namespace,
      name: `${name}-6d4b75cb6d-${index}`,
      node: `node-${index % 100}`,
      ip: `10.244.${index >> 8}.${index & 255}`,
      phase: 'Running',
      ready: true,
      labels: { app: name, tier: 'web', version: 'v1' },
      ports: [{ name: 'http', port: 8080, protocol: 'TCP' }],
      position: { x: (index % 100) * 120, y: Math.floor(index / 100) * 80 },
    };
  });
  const edges = nodes.map(({ id, namespace }, index) => {
    const source = /** @type {(typeof services)[number]} */ (services[Math.floor(index / perService)]).id;
    return { id: `${source}->${id}`, source, target: id, kind: 'endpoint', namespace, port: 8080 };
  });
  return { nodes: [...services, ...nodes], edges };
}
