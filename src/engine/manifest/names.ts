import { matches, matchesLabels } from '../api/label-selector.ts';
import type { Json } from '../api/kind.ts';
import { containerPorts } from '../api/pod-spec.ts';
import type { Container } from '../api/pod-spec.ts';
import { TLS_SECRET } from '../api/secret.ts';
import type { PathStep } from '../api/schema/field-path.ts';
import { labelPairs, selectorOf } from './label-names.ts';
import { nameOf, namesOfKind, objectsOfKind, podShapes, textsOf, valueAt } from './name-source.ts';
import type { Name, NameContext, PodShape } from './name-source.ts';

type Source = (context: NameContext) => readonly Name[];

const services: Source = ({ objects, place }) => namesOfKind(objects, 'Service', place.namespace);
const nodes: Source = ({ objects }) => namesOfKind(objects, 'Node');
const configMaps: Source = ({ objects, place }) => namesOfKind(objects, 'ConfigMap', place.namespace);
const secrets: Source = ({ objects, place }) => namesOfKind(objects, 'Secret', place.namespace);
const probePorts: Source = (context) => {
  // …containers[0].readinessProbe.httpGet.port
  const container = valueAt(context.written, context.steps.slice(0, -3)) as unknown as Container | null;
  const ports = Array.isArray(container?.ports) ? container.ports : [];
  return ports.flatMap((port) => portNames(port));
};

/** What is known for a field, by the Go type that has it. */
const SOURCES: Readonly<Record<string, Source>> = {
  'ObjectMeta.namespace': ({ objects }) => namesOfKind(objects, 'Namespace'),
  'IngressSpec.ingressClassName': ({ objects }) => namesOfKind(objects, 'IngressClass'),
  'kubernetes.io/ingress.class': ({ objects }) => namesOfKind(objects, 'IngressClass'),
  'IngressServiceBackend.name': services,
  'ServiceBackendPort.number': (context) => backendPorts(context).filter(({ isNumber }) => isNumber),
  'ServiceBackendPort.name': (context) => backendPorts(context).filter(({ isNumber }) => !isNumber),
  'IngressTLS.secretName': tlsSecrets,
  'IngressTLS.hosts': ({ written }) => hostsOf(written),
  'nginx.ingress.kubernetes.io/default-backend': services,
  'nginx.ingress.kubernetes.io/auth-secret': secrets,
  'kubernetes.io/service-name': services,

  'ServicePort.targetPort': podPorts,
  'ServicePort.port': (context) => podPorts(context).filter(({ isNumber }) => isNumber),
  'NetworkPolicyPort.port': policyPorts,
  'HTTPGetAction.port': probePorts,
  'TCPSocketAction.port': probePorts,
  'GRPCAction.port': (context) => probePorts(context).filter(({ isNumber }) => isNumber),

  'PodSpec.nodeName': nodes,
  'Endpoint.nodeName': nodes,
  'EndpointAddress.nodeName': nodes,
  'ForNode.name': nodes,
  'Endpoint.zone': zones,
  'ForZone.name': zones,
  'PodSpec.subdomain': headlessServices,
  'StatefulSetSpec.serviceName': headlessServices,
  'PodSpec.serviceAccountName': ({ objects, place }) => namesOfKind(objects, 'ServiceAccount', place.namespace),
  'ConfigMapVolumeSource.name': configMaps,
  'ConfigMapEnvSource.name': configMaps,
  'ConfigMapKeySelector.name': configMaps,
  'SecretVolumeSource.secretName': secrets,
  'SecretEnvSource.name': secrets,
  'SecretKeySelector.name': secrets,
  'VolumeMount.name': ({ written, steps }) => ownVolumes(written, steps),
  'CrossVersionObjectReference.name': scaleTargets,
  'HTTPBackendRef.name': services,
  'GRPCBackendRef.name': services,
  'BackendRef.name': services,
  'ParentReference.name': ({ objects, place }) => namesOfKind(objects, 'Gateway', place.namespace),
  'GatewaySpec.gatewayClassName': ({ objects }) => namesOfKind(objects, 'GatewayClass'),
};

/** The names that the cluster has for a field; [] for a field that names nothing. */
export function namesFor(context: NameContext): readonly Name[] {
  const { field } = context;
  if (field === 'LabelSelectorRequirement.key') return (labelPairs(context) ?? []).map(({ key }) => ({ text: key }));
  if (field === 'LabelSelectorRequirement.values') {
    const key = valueAt(context.written, [...context.steps.slice(0, -1), 'key']);
    return (labelPairs(context) ?? []).filter((pair) => pair.key === key);
  }
  return Object.hasOwn(SOURCES, field) ? SOURCES[field]!(context) : [];
}

/** The ports of the Service that a backend names. */
function backendPorts({ written, steps, objects, place }: NameContext): readonly Name[] {
  const backend = valueAt(written, steps.slice(0, -2));
  const name = valueAt(backend, ['name']);
  return objectsOfKind(objects, 'Service', place.namespace)
    .filter(({ metadata }) => metadata.name === name)
    .flatMap(({ spec, metadata }) => {
      const { from } = nameOf('Service', metadata);
      return spec.ports.flatMap((port): Name[] => [
        { text: String(port.port), isNumber: true, from: from! },
        ...(port.name === undefined ? [] : [{ text: port.name, from: from! }]),
      ]);
    });
}

/** Secrets with a certificate first. */
function tlsSecrets({ objects, place }: NameContext): readonly Name[] {
  const all = objectsOfKind(objects, 'Secret', place.namespace);
  const isTls = all.filter(({ type }) => type === TLS_SECRET);
  const others = all.filter(({ type }) => type !== TLS_SECRET);
  return [...isTls, ...others].map(({ metadata }) => nameOf('Secret', metadata));
}

/** The hosts of an Ingress's own rules. */
function hostsOf(written: Json): readonly Name[] {
  const rules = valueAt(written, ['spec', 'rules']);
  const hosts = Array.isArray(rules) ? (rules as readonly Json[]).map((rule) => valueAt(rule, ['host'])) : [];
  return hosts.filter((host) => typeof host === 'string').map((text) => ({ text }));
}

/** The container ports of the Pods that the Service selects; before it has a selector, those of its namespace. */
function podPorts({ written, steps, objects, place }: NameContext): readonly Name[] {
  const selector = textsOf(valueAt(written, ['spec', 'selector']));
  const protocol = valueAt(written, [...steps.slice(0, -1), 'protocol']) ?? 'TCP';
  const shapes = podShapes(objects, place.namespace).filter(({ labels }) => matchesLabels(selector, labels));
  return portsOf(shapes, protocol);
}

/** The ports of the Pods at the far end of a policy's rule: its own Pods for what comes in, its peers for what goes out. */
function policyPorts({ written, steps, objects, place }: NameContext): readonly Name[] {
  const protocol = valueAt(written, [...steps.slice(0, -1), 'protocol']) ?? 'TCP';
  if (steps[1] === 'egress') return portsOf(podShapes(objects), protocol);
  const selector = selectorOf(valueAt(written, ['spec', 'podSelector']));
  const own = podShapes(objects, place.namespace).filter(({ labels }) => matches(selector, labels));
  return portsOf(own, protocol);
}

function portsOf(shapes: readonly PodShape[], protocol: Json): readonly Name[] {
  const found = new Map<string, Name>();
  for (const { spec, isPod } of shapes) {
    for (const port of containerPorts(spec)) {
      if (port.protocol !== protocol) continue;
      for (const name of portNames(port)) {
        const pods = (found.get(name.text)?.pods ?? 0) + (isPod ? 1 : 0);
        found.set(name.text, { ...name, pods });
      }
    }
  }
  return [...found.values()].sort((a, b) => b.pods! - a.pods!);
}

function portNames(port: { readonly containerPort?: number; readonly name?: string }): Name[] {
  return [
    ...(typeof port?.containerPort === 'number' ? [{ text: String(port.containerPort), isNumber: true }] : []),
    ...(typeof port?.name === 'string' && port.name !== '' ? [{ text: port.name }] : []),
  ];
}

function headlessServices({ objects, place }: NameContext): readonly Name[] {
  const all = objectsOfKind(objects, 'Service', place.namespace);
  const headless = all.filter(({ spec }) => spec.clusterIP === 'None');
  return headless.map(({ metadata }) => nameOf('Service', metadata));
}

const ZONE = 'topology.kubernetes.io/zone';

function zones({ objects }: NameContext): readonly Name[] {
  const found = objectsOfKind(objects, 'Node').flatMap(({ metadata }) => metadata.labels[ZONE] ?? []);
  return [...new Set(found)].map((text) => ({ text }));
}

/** …spec.containers[0].volumeMounts[0].name: a volume of the same Pod. */
function ownVolumes(written: Json, steps: readonly PathStep[]): readonly Name[] {
  const volumes = valueAt(written, [...steps.slice(0, -5), 'volumes']);
  const names = Array.isArray(volumes) ? (volumes as readonly Json[]).map((volume) => valueAt(volume, ['name'])) : [];
  return names.filter((name) => typeof name === 'string').map((text) => ({ text }));
}

/** The workloads of the kind that an autoscaler names. */
function scaleTargets({ written, steps, objects, place }: NameContext): readonly Name[] {
  const kind = valueAt(written, [...steps.slice(0, -1), 'kind']);
  const kinds = (['Deployment', 'StatefulSet', 'ReplicaSet'] as const).filter((each) => kind === null || kind === each);
  return kinds.flatMap((each) => namesOfKind(objects, each, place.namespace));
}
