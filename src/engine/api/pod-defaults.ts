import { draftOf, draftsOf, isObject, isSet, setDefault } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Json } from './kind.ts';
import { defaultProbe } from './probe.ts';

/** How a file of a ConfigMap or Secret may be read: 0644 (core/v1 `ConfigMapVolumeSourceDefaultMode`). */
const FILE_MODE = 0o644;

/** What every Pod spec has, also in a template (core/v1/defaults.go `SetDefaults_PodSpec`, `SetDefaults_Container`). */
export function defaultPodSpec(value: Json | undefined): Draft {
  const spec = draftOf(value);
  spec['hostNetwork'] = spec['hostNetwork'] === true;
  setDefault(spec, 'dnsPolicy', 'ClusterFirst');
  setDefault(spec, 'restartPolicy', 'Always');
  setDefault(spec, 'schedulerName', 'default-scheduler');
  setDefault(spec, 'terminationGracePeriodSeconds', 30);
  if (!isObject(spec['securityContext'])) spec['securityContext'] = {};
  // `serviceAccount` is the older name of the same field (core/v1 conversion.go).
  if (!isSet(spec['serviceAccountName']) && isSet(spec['serviceAccount'])) {
    spec['serviceAccountName'] = spec['serviceAccount'] as Json;
  } else if (isSet(spec['serviceAccountName'])) spec['serviceAccount'] = spec['serviceAccountName'] as Json;
  spec['containers'] = draftsOf(spec['containers']).map(defaultContainer);
  if (Array.isArray(spec['initContainers'])) {
    spec['initContainers'] = draftsOf(spec['initContainers']).map(defaultContainer);
  }
  if (Array.isArray(spec['volumes'])) spec['volumes'] = draftsOf(spec['volumes']).map(defaultVolume);
  return spec;
}

/** What a Pod has and a template has not (core/v1/defaults.go `SetDefaults_Pod`). Fills in the fresh spec itself. */
export function defaultPodOnly(spec: Draft): Draft {
  if (spec['enableServiceLinks'] === undefined) spec['enableServiceLinks'] = true;
  for (const list of [spec['containers'], spec['initContainers']]) {
    if (!Array.isArray(list)) continue;
    for (const container of list as Draft[]) {
      defaultRequests(container);
      if (spec['hostNetwork'] !== true || !Array.isArray(container['ports'])) continue;
      for (const port of container['ports'] as Draft[]) {
        if (!port['hostPort'] && port['containerPort'] !== undefined) port['hostPort'] = port['containerPort'];
      }
    }
  }
  return spec;
}

function defaultContainer(container: Draft): Draft {
  setDefault(container, 'imagePullPolicy', pullsAlways(container['image']) ? 'Always' : 'IfNotPresent');
  setDefault(container, 'terminationMessagePath', '/dev/termination-log');
  setDefault(container, 'terminationMessagePolicy', 'File');
  if (!isObject(container['resources'])) container['resources'] = {};
  if (Array.isArray(container['ports'])) {
    container['ports'] = draftsOf(container['ports']).map((port) => {
      setDefault(port, 'protocol', 'TCP');
      if (port['hostPort'] === 0) delete port['hostPort'];
      if (port['name'] === '') delete port['name'];
      return port;
    });
  }
  for (const probe of ['readinessProbe', 'livenessProbe', 'startupProbe']) {
    if (container[probe] !== undefined) container[probe] = defaultProbe(container[probe] as Json);
  }
  return container;
}

/** Images of the tag `latest`, said or unsaid, are pulled every time; those with a digest are not. */
function pullsAlways(image: Json | undefined): boolean {
  if (typeof image !== 'string' || image.includes('@')) return false;
  const name = image.slice(image.lastIndexOf('/') + 1);
  const colon = name.indexOf(':');
  return colon < 0 || name.slice(colon + 1) === 'latest';
}

/** Requests that are not said are the limits. */
function defaultRequests(container: Draft): void {
  const resources = container['resources'];
  if (!isObject(resources) || !isObject(resources['limits'])) return;
  container['resources'] = { ...resources, requests: { ...resources['limits'], ...draftOf(resources['requests']) } };
}

function defaultVolume(volume: Draft): Draft {
  if (Object.keys(volume).length === 1 && volume['name'] !== undefined) volume['emptyDir'] = {};
  for (const source of ['configMap', 'secret', 'downwardAPI', 'projected']) {
    const value = volume[source];
    if (isObject(value) && value['defaultMode'] === undefined) volume[source] = { ...value, defaultMode: FILE_MODE };
  }
  if (isObject(volume['hostPath']) && volume['hostPath']['type'] === undefined) {
    volume['hostPath'] = { ...volume['hostPath'], type: '' };
  }
  return volume;
}
