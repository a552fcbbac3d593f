/** A cluster of the yardstick: one Deployment behind the Service `web`, and a Pod that can ask. */

/** @typedef {import('./goal.mjs').Webernetes} Webernetes */

const PATIENCE = 300_000;
const PORT = 8080;

/** Nodes, so that no more than 100 Pods come to one. */
const nodesFor = (/** @type {number} */ replicas) => Math.max(3, Math.ceil(replicas / 100));

/**
 * Boots, applies, and waits until every Pod is ready; `cpu` are the seconds of processor time from `apply` to there.
 *
 * @param {Webernetes} webernetes
 * @param {number} replicas
 */
export async function startWebernetes({ BaseImage, Cluster }, replicas) {
  /** A `ProcessContext` of @ngrok/webernetes. @type {any} */
  let client;
  class Server extends BaseImage {
    static imageName = 'server';
    static imageVersion = '1.0';
    defaultCommand = ['serve'];
    /** @override */
    async exec(/** @type {import('@ngrok/webernetes').ProcessContext} */ context) {
      client = context;
      context.listenHttp(PORT, () => Promise.resolve({ status: 200, body: 'ok' }));
      return context.waitUntilKilled();
    }
  }
  const cluster = new Cluster({ nodes: nodesFor(replicas) });
  cluster.registerImage(Server);
  // As a page would listen.
  cluster.on('request', () => {});
  await cluster.init();
  const { cpu } = await timed(async () => {
    await cluster.apply([deployment(replicas), service]);
    await ready(cluster, replicas);
  });
  if (!client) throw new Error('no Pod of the yardstick runs');
  const sender = client;
  return {
    cpu,
    /** Asks the Service by its short name from a Pod. */
    async request() {
      const response = await sender.fetch('http://web/');
      if (response.status !== 200) throw new Error(`the yardstick answered ${response.status}`);
    },
    /** Seconds of processor time until there are so many. */
    async scale(/** @type {number} */ wanted) {
      const scaled = await timed(async () => {
        await cluster.apply([deployment(wanted)]);
        await ready(cluster, wanted);
      });
      return scaled.cpu;
    },
    close: () => cluster.close(),
  };
}

/** @returns {Promise<{ cpu: number }>} */
async function timed(/** @type {() => Promise<void>} */ work) {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return { cpu: (user + system) / 1e6 };
}

/** Until the Service's slices hold so many ready endpoints. */
async function ready(/** @type {InstanceType<Webernetes['Cluster']>} */ cluster, /** @type {number} */ replicas) {
  const until = performance.now() + PATIENCE;
  while (performance.now() < until) {
    const { items } = await cluster.api.discoveryv1.listNamespacedEndpointSlice({ namespace: 'default' });
    const endpoints = items
      .filter(({ metadata }) => metadata?.labels?.['kubernetes.io/service-name'] === 'web')
      .flatMap((slice) => slice.endpoints ?? []);
    if (endpoints.filter(({ conditions }) => conditions?.ready).length === replicas) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`the yardstick is not ready after ${PATIENCE / 1000} s`);
}

const deployment = (/** @type {number} */ replicas) => ({
  apiVersion: /** @type {const} */ ('apps/v1'),
  kind: /** @type {const} */ ('Deployment'),
  metadata: { name: 'web', namespace: 'default' },
  spec: {
    replicas,
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'main', image: 'server:1.0', ports: [{ containerPort: PORT }] }] },
    },
  },
});

const service = {
  apiVersion: /** @type {const} */ ('v1'),
  kind: /** @type {const} */ ('Service'),
  metadata: { name: 'web', namespace: 'default' },
  spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort: PORT, protocol: 'TCP' }] },
};
