import type { FieldProblemParams } from '../api/field-problem.ts';
import type { ObjectRef } from '../api/kind.ts';
import type { SchemaProblemParams } from '../api/schema/schema-problem.ts';
import type { AdmissionProblemParams } from '../manifest/admission-problem.ts';
import type { SyntaxCode } from '../manifest/syntax.ts';

type SyntaxParams = { readonly [Code in SyntaxCode]: Record<never, never> };

/** Findings about a document's text that parses, or did. */
interface TextParams {
  /** A key that its mapping has already: the later one counts. */
  readonly 'duplicate-key': { key: string };
  /** The person sees an earlier text of this document. */
  readonly 'drawn-as-before': Record<never, never>;
}

/** Findings about objects among each other. */
interface ClusterParams {
  /** `selector` as `app=web,tier=front`; `near` the labels of a Pod that nearly match; `namespace` where Pods do match. */
  'service-selects-no-pod': { selector: string; near: string; namespace: string };
  'target-port-name-missing': { targetPort: string; names: readonly string[] };
  'target-port-not-declared': { targetPort: number; declared: readonly string[] };
  /** `elsewhere` is a namespace that has a Service of this name, `near` a Service of nearly this name; '' for none. */
  'backend-service-missing': { service: string; namespace: string; elsewhere: string; near: string };
  'backend-service-port-missing': { service: ObjectRef; port: string; ports: readonly string[] };
  'backend-service-needs-node-port': { service: ObjectRef; type: string; controller: 'alb' | 'gce' };
  'tls-secret-missing': { secret: string; namespace: string; elsewhere: string };
  'tls-secret-wrong-type': { secret: ObjectRef; type: string; missing: readonly string[] };
  /** `near` is the class that was probably meant, '' for none; `known` all that are served. */
  'ingress-class-missing': { ingressClass: string; near: string; known: readonly string[] };
  'ingress-without-class': { known: readonly string[] };
  'ingress-path-claimed': { host: string; path: string; other: ObjectRef };
  'pods-pending': { count: number };
  'cluster-ip-outside-range': { address: string; range: string };
}

/**
 * Every code of a finding, with the parameters of its sentence. A sentence that is missing in a language does not compile,
 * nor does one code for two findings.
 */
export interface DiagnosticParams
  extends FieldProblemParams, SchemaProblemParams, AdmissionProblemParams, SyntaxParams, TextParams, ClusterParams {}

export type DiagnosticCode = keyof DiagnosticParams;
