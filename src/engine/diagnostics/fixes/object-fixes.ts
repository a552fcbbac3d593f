import { fieldOf } from '../../api/field-problem.ts';
import { TLS_SECRET } from '../../api/secret.ts';
import { partsOfRef } from '../../api/kind.ts';
import type { FieldPath, JsonObject, ObjectRef } from '../../api/kind.ts';
import { nearest } from '../../api/schema/suggest.ts';
import type { Entry } from '../../manifest/cluster-objects.ts';
import { valueAt } from '../../manifest/value-at.ts';
import { add, change, entryOf, fixIn, isObject, parentPath, remove, writtenAt } from './fixer.ts';
import type { Fixer, Fixers, FixStage } from './fixer.ts';
import { selectorFix } from './selector-fix.ts';

/** Repairs of what objects are to each other. */
export const OBJECT_FIXES: Fixers = {
  'node-port-taken': (_params, stage) => remove(stage),
  'cluster-ip-taken': clusterIP,
  'cluster-ip-outside-range': clusterIP,
  'service-selects-no-pod': selectorFix,
  'target-port-name-missing': ({ targetPort, names }, stage) => {
    const near = names.length === 1 ? names[0]! : nearest(targetPort, names);
    if (names.length === 0) return nameOnlyPort(stage, targetPort);
    return near === '' ? undefined : change(stage, near);
  },
  'target-port-not-declared': ({ declared }, stage) => {
    const [only] = declared;
    if (declared.length !== 1 || !/^\d+$/.test(only ?? '')) return undefined;
    return writtenAt(stage, stage.path) === undefined
      ? add(stage, stage.path, Number(only), 'port')
      : change(stage, Number(only));
  },
  'backend-service-missing': ({ near }, stage) => (near === '' ? undefined : change(stage, near)),
  'backend-service-port-missing': ({ service, port }, stage) => backendPort(stage, service, port),
  'backend-port-missing': (_params, stage) => {
    const name = writtenAt(stage, `${stage.path}.service.name`);
    const { namespace } = partsOfRef(stage.entry.admitted.ref!);
    const port = typeof name === 'string' ? onlyPort(stage, `Service/${namespace ?? ''}/${name}`) : undefined;
    return port === undefined ? undefined : add(stage, `${stage.path}.service.port.number`, port);
  },
  'backend-service-needs-node-port': ({ service }, stage) => other(stage, service, 'spec.type', 'NodePort'),
  'tls-secret-missing': ({ secret, namespace }, stage) => {
    const known = [...stage.around.cluster.secrets.keys()].map(partsOfRef);
    const names = known.filter((one) => one.namespace === namespace).map(({ name }) => name);
    const near = nearest(secret, names);
    return near === '' ? undefined : change(stage, near);
  },
  'secret-type-not-tls': ({ secret }, stage) => other(stage, secret, 'type', TLS_SECRET, 'metadata'),
  'target-port-name-partial': ({ targetPort, lacking }, stage) =>
    lacking.length === 1 ? namePort(stage, lacking[0]!, targetPort) : undefined,
  'dns-policy-on-host-network': (_params, stage) =>
    writtenAt(stage, stage.path) === undefined
      ? add(stage, stage.path, 'ClusterFirstWithHostNet', 'hostNetwork')
      : change(stage, 'ClusterFirstWithHostNet'),
  'ingress-path-repeated': (_params, stage) => {
    const item = parentPath(stage.path);
    const paths = writtenAt(stage, parentPath(item));
    // A rule without paths would be refused.
    return remove(stage, Array.isArray(paths) && paths.length === 1 ? item.replace(/\.http\..*$/, '') : item);
  },
  'ingress-class-missing': ({ near }, stage) => (near === '' ? undefined : change(stage, near)),
  'ingress-without-class': ({ known }, stage) =>
    known.length === 1 ? add(stage, 'spec.ingressClassName', known[0]!, '') : undefined,
};

/** An address that is left out is chosen. */
function clusterIP(_params: unknown, stage: FixStage) {
  return stage.path === 'spec.clusterIP' && writtenAt(stage, 'spec.clusterIPs') === undefined
    ? remove(stage)
    : undefined;
}

/** The only port that the Service has, or the one of nearly the same name. */
function backendPort(stage: FixStage, service: ObjectRef, wanted: string): ReturnType<Fixer<'backend-port-missing'>> {
  const ports = stage.around.cluster.services.get(service)?.spec.ports ?? [];
  const names = ports.flatMap(({ name }) => name ?? []);
  const near = nearest(wanted, names);
  const isName = fieldOf(stage.path) === 'name' || typeof writtenAt(stage, stage.path) === 'string';
  if (isName && near !== '') return change(stage, near);
  const only = ports.length === 1 ? ports[0]! : undefined;
  if (!only) return undefined;
  // In v1beta1 a port's name and number stand in one field.
  if (!isName || fieldOf(stage.path) === 'servicePort') return change(stage, only.port);
  if (only.name) return change(stage, only.name);
  const number = `${parentPath(stage.path)}.number`;
  const edits = [
    { rename: stage.path, to: 'number' },
    { set: number, to: only.port },
  ];
  return fixIn(stage.entry, 'change-value', { field: 'number', value: String(only.port) }, edits);
}

function onlyPort({ around }: FixStage, service: ObjectRef): number | undefined {
  const ports = around.cluster.services.get(service)?.spec.ports ?? [];
  return ports.length === 1 ? ports[0]!.port : undefined;
}

/** A field of another object. */
function other(stage: FixStage, ref: ObjectRef, path: FieldPath, value: string, after = '') {
  const entry: Entry | undefined = entryOf(stage, ref);
  return entry && fixIn(entry, 'change-other', { ref, field: fieldOf(path), value }, [{ set: path, to: value, after }]);
}

/** The only port that a Pod or template declares gets the name that a Service asks for. */
function namePort(stage: FixStage, ref: ObjectRef, name: string) {
  const entry = entryOf(stage, ref);
  const spec = entry && (entry.admitted.written['kind'] === 'Pod' ? 'spec' : 'spec.template.spec');
  const containers = entry && valueAt(entry.admitted.written, `${spec}.containers`);
  if (!entry || !Array.isArray(containers)) return undefined;
  const ports = containers.flatMap((container: JsonObject, i) =>
    (Array.isArray(container['ports']) ? container['ports'] : []).map((port: JsonObject, j) => ({
      port,
      path: `${spec}.containers[${i}].ports[${j}].name`,
    })),
  );
  const [only] = ports;
  if (!only || ports.length > 1 || only.port['name'] !== undefined) return undefined;
  return fixIn(entry, 'change-other', { ref, field: 'name', value: name }, [{ set: only.path, to: name, after: '' }]);
}

/** The one Pod or workload that the Service selects lacks the name of its port. */
function nameOnlyPort(stage: FixStage, name: string) {
  const selector = writtenAt(stage, 'spec.selector');
  if (!isObject(selector)) return undefined;
  const { namespace } = partsOfRef(stage.entry.admitted.ref!);
  const selected = stage.around.index.podsSelectedBy(selector as Readonly<Record<string, string>>);
  const own = selected.filter((pod) => pod.namespace === namespace);
  return own.length === 1 ? namePort(stage, own[0]!.ref, name) : undefined;
}
