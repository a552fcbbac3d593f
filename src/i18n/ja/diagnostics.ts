import type { DiagnosticMessages } from '../diagnostic-messages.ts';
import { fieldMessages } from './diagnostics-fields.ts';
import { objectMessages } from './diagnostics-objects.ts';
import { simulationMessages } from './diagnostics-simulation.ts';
import { textMessages } from './diagnostics-text.ts';

export const diagnostics: DiagnosticMessages = {
  ...textMessages,
  ...fieldMessages,
  ...objectMessages,
  ...simulationMessages,
};
