import type { Steered } from '../api/foreign-kinds.ts';
import type { FieldPath, FieldProblem, ObjectRef } from '../api/kind.ts';

/** What is found about an object beside the fields of its kind, and among objects; with its sentence's parameters. */
export interface AdmissionProblemParams {
  /** A document that is a text, a number or a list. */
  'not-an-object': Record<never, never>;
  /** `near` is a key that was probably meant to be it, '' if there is none. */
  'kind-missing': { near: string };
  /** `instead` is what this kind has, '' for an unknown kind. */
  'api-version-missing': { kind: string; instead: string };
  /** `since` is the Kubernetes version: `1.22`. */
  'removed-api-version': { apiVersion: string; kind: string; since: string; instead: string };
  'deprecated-api-version': { apiVersion: string; kind: string; since: string; instead: string };
  /** A kind that is still served, and has a successor: `discovery.k8s.io/v1 EndpointSlice`. */
  'deprecated-kind': { kind: string; since: string; instead: string };
  /** The kind exists, but not in this group and version: `v1` Deployment. */
  'kind-not-in-version': { apiVersion: string; kind: string; instead: string };
  /** A kind that Kubernetes has under no version any more, since `since`: `1.25`. */
  'removed-kind': { apiVersion: string; kind: string; since: string };
  /** A kind of Kubernetes' own groups that does not exist; `near` is the one that was probably meant. */
  'unknown-kind': { apiVersion: string; kind: string; near: string };
  /** A custom resource, or a kind that is not simulated here; `steers` is what it would do to a request, '' if unknown. */
  'foreign-kind': { apiVersion: string; kind: string; steers: Steered };
  /** An object that an earlier document has already (counted from 1): the later one counts. */
  'duplicate-object': { ref: ObjectRef; document: number };
  'node-port-taken': { port: number; other: ObjectRef };
  'cluster-ip-taken': { address: string; other: ObjectRef };
}

export function admissionProblem<Code extends keyof AdmissionProblemParams>(
  code: Code,
  path: FieldPath,
  params: AdmissionProblemParams[Code],
  severity: FieldProblem['severity'] = 'error',
): FieldProblem {
  return { code, path, severity, params: params as unknown as FieldProblem['params'] };
}
