import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadEmbedMessages } from '../../i18n/load-embed.ts';
import { loadMessages } from '../../i18n/load.ts';
import type { Page } from '../../state/page.ts';
import { EmbedPage } from './embed-page.tsx';

/** Draws the page as it is within another one. `corner` stands where else the way to the whole page is. */
export async function startEmbed(root: HTMLElement, page: Page, corner?: ReactNode): Promise<void> {
  const embed = await page.embed;
  if (embed === undefined) return;
  const { language } = page.store.getState().look;
  const [messages, words] = await Promise.all([loadMessages(language), loadEmbedMessages(language)]);
  createRoot(root).render(
    <StrictMode>
      <EmbedPage page={page} embed={embed} first={{ messages, words }} corner={corner} />
    </StrictMode>,
  );
}
