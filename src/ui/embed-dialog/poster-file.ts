import { loadMessages } from '../../i18n/load.ts';
import type { EmbedOptions } from '../../sharing/embed/embed-address.ts';
import type { PageState } from '../../state/model.ts';

/** CSS pixels of a wide slide, and how much larger the file is. */
const WIDTH = 1280;
const HEIGHT = 720;
const SCALE = 1.5;

/** What the sentence below takes of the height, mostly. */
const SENTENCE = 88;

/** What is on the page as a still picture, looked at as the frame shows it; undefined while the engine has not answered. */
export async function posterFile(
  { analysis, trace, look }: PageState,
  { hop, theme = 'light', view = 'nodes', language = look.language }: EmbedOptions,
): Promise<Blob | undefined> {
  if (analysis === undefined) return undefined;
  const [{ picturesOfPage }, { pngOf }, messages] = await Promise.all([
    import('../../sharing/export/page-picture.ts'),
    import('../../sharing/export/png.ts'),
    loadMessages(language),
    document.fonts.ready,
  ]);
  const room = { width: WIDTH, height: HEIGHT - SENTENCE, density: 'embed', view } as const;
  const pictures = picturesOfPage({ analysis, trace, messages, open: look.open }, room);
  const picture =
    hop === undefined || pictures.hops === 0
      ? pictures.last({ caption: true })
      : pictures.stillOfHop(Math.min(hop, pictures.hops) - 1, { caption: true });
  return pngOf(picture, { theme, background: true, scale: SCALE * pictures.zoom });
}
