import type { ReactNode } from 'react';
import type { PlaybackMessages } from '../../i18n/playback-messages.ts';

/** What each key does. */
export function KeysList({ words }: { readonly words: PlaybackMessages }): ReactNode {
  return (
    <>
      <h2>{words.help}</h2>
      <dl>
        {words.keys.map(({ keys, what }) => (
          <div key={what} style={{ display: 'contents' }}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>{words.keysHint}</p>
    </>
  );
}
