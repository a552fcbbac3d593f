import { useState, type ReactNode } from 'react';
import { linkTo } from '../../sharing/link.ts';
import { addressForOthers } from '../../sharing/offline/inside.ts';
import controls from '../controls/controls.module.css';
import { copyText } from '../editor/tools/copy-text.ts';
import { useMessages } from '../page-context.tsx';
import styles from './share.module.css';

/** A link by name, to a lesson or an example as everybody has it. */
export function ShortLink({
  to,
}: {
  readonly to: { readonly kind: 'lesson' | 'example'; readonly id: string };
}): ReactNode {
  const { share: words } = useMessages();
  const [outcome, setOutcome] = useState<boolean>();
  const link = linkTo(to, addressForOthers());
  return (
    <section className={styles['part']} aria-label={words.short.heading}>
      <h3>{words.short.heading}</h3>
      <div className={styles['row']}>
        <input
          className={`${controls['field']} mono`}
          readOnly
          aria-label={words.short[to.kind]}
          value={link}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <button type="button" className={controls['button']} onClick={() => void copyText(link).then(setOutcome)}>
          {words.link.copy}
        </button>
      </div>
      <p className={styles['hint']} aria-live="polite">
        {outcome === undefined ? words.short[to.kind] : outcome ? words.link.copied : words.link.notCopied}
      </p>
    </section>
  );
}
