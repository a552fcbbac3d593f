import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { EmbedMessages } from '../../i18n/embed-messages.ts';
import { loadEmbedMessages } from '../../i18n/load-embed.ts';
import { loadMessages } from '../../i18n/load.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Embed } from '../../state/embed.ts';
import type { Page } from '../../state/page.ts';
import { PageProvider } from '../page-context.tsx';
import { Stage } from '../stage/stage.tsx';
import { useReading } from '../use-reading.ts';
import { embedWords } from './embed-words.ts';
import { NotShown } from './not-shown.tsx';
import { useEmbedKeys } from './use-embed-keys.ts';
import { useInSight } from './use-in-sight.ts';
import { WholePageLink } from './whole-page-link.tsx';
import styles from './embed.module.css';

/** All words of an embed, in one language. */
export interface SpokenWords {
  readonly messages: Messages;
  readonly words: EmbedMessages;
}

/** The page within another one: the picture with as little around it as is asked for. */
export function EmbedPage({
  page,
  embed,
  first,
  corner,
}: {
  readonly page: Page;
  readonly embed: Embed;
  readonly first: SpokenWords;
  readonly corner?: ReactNode;
}): ReactNode {
  const { options } = embed;
  const { messages, words } = useWords(page, first);
  const notOpened = useStore(page.store, (state) => state.notOpened);
  const main = useRef<HTMLElement>(null);
  const stands = useStanding(embed);

  useEffect(() => {
    document.documentElement.lang = messages.language;
    document.title = messages.ui.title;
    embed.speak(embedWords(messages, words));
  }, [embed, messages, words]);

  useEffect(() => {
    const root = document.documentElement;
    if (options.theme !== undefined) root.dataset['theme'] = options.theme;
    if (options.transparent === true) root.dataset['transparent'] = '';
  }, [options]);

  useReading(page, messages);
  useEmbedKeys(page, embed);
  useInSight(main, embed.see);
  return (
    <PageProvider page={page} messages={messages}>
      <main ref={main} className={styles['page']}>
        <h1 className="visually-hidden">{messages.ui.title}</h1>
        {notOpened !== undefined ? (
          <NotShown what={notOpened} />
        ) : stands ? (
          <Stage
            story={options.story}
            controls={options.controls}
            editor={options.editor}
            wheel={!embed.isFramed}
            onUse={embed.used}
            corner={corner ?? <WholePageLink name={words.whole} />}
          />
        ) : (
          <p className={styles['starting']}>{messages.ui.engine.starting}</p>
        )}
      </main>
    </PageProvider>
  );
}

/** Nothing is drawn before the scene stands as it is to be seen: what is drawn does not move then. */
function useStanding(embed: Embed): boolean {
  const [stands, setStands] = useState(false);
  useEffect(() => {
    void embed.standing.then(() => setStands(true));
  }, [embed]);
  useEffect(() => {
    if (stands) embed.drawn();
  }, [embed, stands]);
  return stands;
}

/** The words of the language that is shown; those of the one before, until they have come. */
function useWords({ store }: Page, first: SpokenWords): SpokenWords {
  const language = useStore(store, (state) => state.look.language);
  const [spoken, setSpoken] = useState(first);
  useEffect(() => {
    let wanted = true;
    if (language !== spoken.messages.language)
      void Promise.all([loadMessages(language), loadEmbedMessages(language)]).then(
        ([messages, words]) => wanted && setSpoken({ messages, words }),
      );
    return () => {
      wanted = false;
    };
  }, [language, spoken]);
  return spoken;
}
