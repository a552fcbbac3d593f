import type { ReactNode } from 'react';
import type { PresenterMessages } from '../../i18n/presenter-messages.ts';
import styles from './presenter.module.css';

/** What each key does, above the picture. */
export function PresenterKeys({ words }: { readonly words: PresenterMessages }): ReactNode {
  return (
    <section className={styles['keys']} aria-label={words.keysTitle} data-keys="">
      <h2>{words.keysTitle}</h2>
      <dl>
        {words.keys.map(({ keys, what }) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
