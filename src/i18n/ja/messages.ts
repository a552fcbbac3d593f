import type { Messages } from '../messages.ts';
import { arrive } from './arrive.ts';
import { canvas } from './canvas.ts';
import { compare } from './compare.ts';
import { decisions } from './decisions.ts';
import { diagnostics } from './diagnostics.ts';
import { editor } from './editor.ts';
import { fixes } from './fixes.ts';
import { handout } from './handout.ts';
import { hop } from './hops.ts';
import { lesson } from './lesson.ts';
import { load } from './load.ts';
import { picture } from './picture.ts';
import { inspect } from './inspect.ts';
import { playback } from './playback.ts';
import { share } from './share.ts';
import { story } from './story.ts';
import { ui } from './ui.ts';
import { whatIf } from './what-if.ts';
import { exchangeResult, reasons, verdicts } from './verdicts.ts';

/** Everything a person reads, in Japanese. */
export const ja: Messages = {
  language: 'ja',
  ui,
  arrive,
  canvas,
  compare,
  picture,
  decisions,
  hop,
  verdicts,
  exchangeResult,
  reasons,
  diagnostics,
  editor,
  fixes,
  handout,
  lesson,
  load,
  inspect,
  playback,
  share,
  story,
  whatIf,
};
