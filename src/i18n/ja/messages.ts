import type { Messages } from '../messages.ts';
import { canvas } from './canvas.ts';
import { decisions } from './decisions.ts';
import { diagnostics } from './diagnostics.ts';
import { editor } from './editor.ts';
import { fixes } from './fixes.ts';
import { hop } from './hops.ts';
import { story } from './story.ts';
import { ui } from './ui.ts';
import { exchangeResult, reasons, verdicts } from './verdicts.ts';

/** Everything a person reads, in Japanese. */
export const ja: Messages = {
  language: 'ja',
  ui,
  canvas,
  decisions,
  hop,
  verdicts,
  exchangeResult,
  reasons,
  diagnostics,
  editor,
  fixes,
  story,
};
