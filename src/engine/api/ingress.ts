import { draftOf, draftsOf, isObject, isSet } from './draft.ts';
import type { Draft } from './draft.ts';
import { checkIngress } from './ingress-validation.ts';
import { defineKind } from './kind.ts';
import type { FieldPath, Json, JsonObject, KubeObject } from './kind.ts';
import { defaultObject } from './object-meta.ts';

export { INGRESS_CLASS_ANNOTATION } from './ingress-validation.ts';

/** `networking.k8s.io/v1` Ingress. */
export interface Ingress extends KubeObject<'Ingress'> {
  readonly spec: {
    readonly ingressClassName?: string;
    readonly defaultBackend?: IngressBackend;
    readonly tls?: readonly { readonly hosts?: readonly string[]; readonly secretName?: string }[];
    readonly rules?: readonly IngressRule[];
  };
  readonly status: {
    readonly loadBalancer: { readonly ingress?: readonly { readonly ip?: string; readonly hostname?: string }[] };
  };
}

export interface IngressRule {
  readonly host?: string;
  readonly http?: { readonly paths: readonly IngressPath[] };
}

export interface IngressPath {
  readonly path?: string;
  readonly pathType: 'Exact' | 'Prefix' | 'ImplementationSpecific';
  readonly backend: IngressBackend;
}

export interface IngressBackend {
  readonly service?: { readonly name: string; readonly port: { readonly name?: string; readonly number?: number } };
  readonly resource?: { readonly apiGroup?: string; readonly kind: string; readonly name: string };
}

/** A rule's paths with `change` made to each of them. */
function changePaths(rules: Json | undefined, change: (path: Draft) => Draft): Json[] {
  return draftsOf(rules).map((rule) => {
    if (!isObject(rule['http'])) return rule;
    const paths = rule['http']['paths'];
    return { ...rule, http: { ...rule['http'], paths: draftsOf(paths).map(change) } };
  });
}

/**
 * An Ingress of v1beta1 as one of v1 (extensions/v1beta1 is the same): backends name their Service in another shape, and
 * paths without type are ImplementationSpecific (networking/v1beta1 conversion.go and defaults.go). A backend that has
 * the shape of v1 already is let stand: it says what is meant.
 */
function convert(value: JsonObject): JsonObject {
  const spec = draftOf(value['spec']);
  const backend = spec['backend'];
  if (backend !== undefined) {
    delete spec['backend'];
    if (!isObject(spec['defaultBackend'])) spec['defaultBackend'] = convertBackend(backend);
  }
  if (Array.isArray(spec['rules'])) {
    spec['rules'] = changePaths(spec['rules'], (path) => {
      if (path['backend'] !== undefined) path['backend'] = convertBackend(path['backend']);
      if (!isSet(path['pathType'])) path['pathType'] = 'ImplementationSpecific';
      return path;
    });
  }
  return { ...value, apiVersion: 'networking.k8s.io/v1', spec };
}

function convertBackend(value: Json): Json {
  if (!isObject(value)) return value;
  const { serviceName, servicePort, ...backend } = value as Draft;
  if (!isSet(serviceName) && !isSet(servicePort)) return backend;
  const port: Draft = {};
  if (typeof servicePort === 'number') port['number'] = servicePort;
  else if (isSet(servicePort)) port['name'] = servicePort as Json;
  return { ...backend, service: { name: serviceName ?? '', port } };
}

/** `…backend.service.name` was `…backend.serviceName`, `…backend.service.port.number` was `…backend.servicePort`. */
function olderPath(path: FieldPath): FieldPath {
  return path
    .replace(/^spec\.defaultBackend\b/, 'spec.backend')
    .replace(/\bbackend\.service\.name$/, 'backend.serviceName')
    .replace(/\bbackend\.service\.port(\.name|\.number)?$/, 'backend.servicePort');
}

export const ingress = defineKind<Ingress>({
  kind: 'Ingress',
  group: 'networking.k8s.io',
  versions: ['v1'],
  // docs/reference/using-api/deprecation-guide.md, v1.22.
  removed: { 'networking.k8s.io/v1beta1': '1.22', 'extensions/v1beta1': '1.22' },
  namespaced: true,
  convert,
  olderPath,
  defaults: (value) => {
    const object = defaultObject(value, true);
    const spec = draftOf(object['spec']);
    if (Array.isArray(spec['rules'])) spec['rules'] = changePaths(spec['rules'], tidyPath);
    if (isObject(spec['defaultBackend'])) spec['defaultBackend'] = tidyBackend(spec['defaultBackend']);
    object['spec'] = spec;
    const status = draftOf(object['status']);
    status['loadBalancer'] = draftOf(status['loadBalancer']);
    object['status'] = status;
    return object as unknown as Ingress;
  },
  validate: checkIngress,
});

/** Every path has a backend and every backend's Service a port to ask, whatever the text leaves out. */
function tidyPath(path: Draft): Draft {
  path['backend'] = tidyBackend(path['backend']);
  if (path['path'] === '') delete path['path'];
  return path;
}

function tidyBackend(value: Json | undefined): Draft {
  const backend = draftOf(value);
  if (!isObject(backend['service'])) return backend;
  const service = draftOf(backend['service']);
  const port = draftOf(service['port']);
  if (port['number'] === 0) delete port['number'];
  if (port['name'] === '') delete port['name'];
  service['port'] = port;
  backend['service'] = service;
  return backend;
}
