import { draftOf, isObject, setDefault } from './draft.ts';
import { checkAllowed, problem, required } from './field-problem.ts';
import { defineKind } from './kind.ts';
import type { FieldProblem, KubeObject } from './kind.ts';
import { checkDomainPrefixedPath, checkLabelName, checkSubdomain } from './name-format.ts';
import { checkMeta, checkPathSegment, defaultObject } from './object-meta.ts';

/** `networking.k8s.io/v1` IngressClass. */
export interface IngressClass extends KubeObject<'IngressClass'> {
  readonly spec: {
    readonly controller?: string;
    readonly parameters?: {
      readonly apiGroup?: string;
      readonly kind?: string;
      readonly name?: string;
      readonly scope: 'Cluster' | 'Namespace';
      readonly namespace?: string;
    };
  };
}

/** Marks the class that Ingresses without class get. */
const DEFAULT_CLASS = 'ingressclass.kubernetes.io/is-default-class';

/** Whether new Ingresses that name no class get this one (plugin/pkg/admission/network/defaultingressclass). */
export function isDefaultClass(ingressClass: IngressClass): boolean {
  return ingressClass.metadata.annotations[DEFAULT_CLASS] === 'true';
}

/** Longest name of a controller, in characters (networking/validation `maxLenIngressClassController`). */
const CONTROLLER_LENGTH = 250;

export const ingressClass = defineKind<IngressClass>({
  kind: 'IngressClass',
  group: 'networking.k8s.io',
  versions: ['v1'],
  removed: { 'networking.k8s.io/v1beta1': '1.22' },
  namespaced: false,
  defaults: (value) => {
    const object = defaultObject(value, false);
    const spec = draftOf(object['spec']);
    if (isObject(spec['parameters'])) {
      const parameters = draftOf(spec['parameters']);
      setDefault(parameters, 'scope', 'Cluster');
      spec['parameters'] = parameters;
    }
    object['spec'] = spec;
    return object as unknown as IngressClass;
  },
  validate: (object) => {
    const problems = checkMeta(object, false, 'subdomain');
    const { controller = '', parameters } = object.spec;
    if (controller === '') problems.push(required('spec.controller'));
    else if (controller.length > CONTROLLER_LENGTH) {
      const params = { field: 'controller', value: controller, length: controller.length, max: CONTROLLER_LENGTH };
      problems.push(problem('too-long', 'spec.controller', params));
    } else checkDomainPrefixedPath(problems, 'spec.controller', controller);
    if (parameters) checkParameters(problems, parameters);
    return problems;
  },
});

/** networking/validation `validateIngressClassParametersReference`. */
function checkParameters(problems: FieldProblem[], parameters: NonNullable<IngressClass['spec']['parameters']>): void {
  const { apiGroup, scope, namespace } = parameters;
  if (apiGroup !== undefined) checkSubdomain(problems, 'spec.parameters.apiGroup', apiGroup);
  for (const key of ['kind', 'name'] as const) {
    const value = parameters[key];
    if (!value) problems.push(required(`spec.parameters.${key}`));
    else checkPathSegment(problems, `spec.parameters.${key}`, value);
  }
  checkAllowed(problems, 'spec.parameters.scope', scope, ['Cluster', 'Namespace']);
  const path = 'spec.parameters.namespace';
  if (scope === 'Namespace') {
    if (namespace === undefined) problems.push(problem('namespace-for-scope-required', path, { field: 'namespace' }));
    else checkLabelName(problems, path, namespace);
  } else if (scope === 'Cluster' && namespace !== undefined) {
    problems.push(problem('namespace-for-scope-forbidden', path, { field: 'namespace' }));
  }
}
