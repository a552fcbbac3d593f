import type { DiagnosticCode, DiagnosticParams } from '../engine/index.ts';
import type { Text } from './text.ts';

/** A sentence for each code of a finding: what is wrong, what Kubernetes does with it, what to write instead. */
export type DiagnosticMessages = { readonly [Code in DiagnosticCode]: (params: DiagnosticParams[Code]) => Text };
