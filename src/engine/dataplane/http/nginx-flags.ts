import type { Cluster, IngressController } from '../../cluster/cluster.ts';

/**
 * The flags that the controller's Pods were started with (`--name=value`), undefined where nobody wrote them: then the
 * controller is what its users take it to be.
 */
export function controllerFlags(
  cluster: Cluster,
  { pods }: IngressController,
): ReadonlyMap<string, string> | undefined {
  const written = pods.find((ref) => !cluster.madeFor.has(cluster.workloadOfPod.get(ref) ?? ref));
  const pod = written === undefined ? undefined : cluster.pods.get(written);
  if (!pod) return undefined;
  const flags = new Map<string, string>();
  for (const container of pod.spec.containers) {
    const { command = [], args = [] } = container as {
      readonly command?: readonly string[];
      readonly args?: readonly string[];
    };
    for (const text of [...command, ...args]) {
      const [, name, value = 'true'] = /^--?([a-z][a-z0-9-]*)(?:=(.*))?$/.exec(text) ?? [];
      if (name !== undefined) flags.set(name, value.replaceAll('$(POD_NAMESPACE)', pod.metadata.namespace ?? ''));
    }
  }
  return flags;
}
