import { useEffect, useState, type ReactNode } from 'react';
import { LONGEST_IN_QR, LONGEST_LINK } from '../../sharing/link.ts';
import controls from '../controls/controls.module.css';
import { copyText } from '../editor/tools/copy-text.ts';
import { useMessages } from '../page-context.tsx';
import { QrCode } from './qr-code.tsx';
import styles from './share.module.css';

/** The link, to be copied or read by a phone; or that there can be none. */
export function LinkPart({ link }: { readonly link: string | undefined }): ReactNode {
  const { share: words } = useMessages();
  const [outcome, setOutcome] = useState<boolean>();
  useEffect(() => setOutcome(undefined), [link]);
  const isTooLong = link !== undefined && link.length > LONGEST_LINK;
  const isOnlyHere = link?.startsWith('file:') ?? false;
  const said = outcome === undefined ? '' : outcome ? words.link.copied : words.link.notCopied;
  return (
    <section className={styles['link']} aria-label={words.link.heading}>
      <div className={styles['part']}>
        <h3>{words.link.heading}</h3>
        {isTooLong ? (
          <p role="alert">{words.link.tooLong(link.length, LONGEST_LINK)}</p>
        ) : (
          <>
            <input
              className={`${controls['field']} mono`}
              readOnly
              aria-label={words.link.field}
              value={link ?? ''}
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
            <div className={styles['row']}>
              <button
                type="button"
                className={controls['primary']}
                disabled={link === undefined}
                onClick={() => link !== undefined && void copyText(link).then(setOutcome)}
              >
                {words.link.copy}
              </button>
              <span className={styles['hint']} aria-live="polite">
                {said}
              </span>
            </div>
            <p className={styles['hint']}>
              {link !== undefined && (isOnlyHere ? words.link.onlyHere : words.link.holds(link.length))}
            </p>
          </>
        )}
      </div>
      <div className={styles['qr']}>
        {link === undefined || isOnlyHere ? null : link.length > LONGEST_IN_QR ? (
          <p className={styles['hint']}>{words.qr.tooLong(LONGEST_IN_QR)}</p>
        ) : (
          <QrCode text={link} name={words.qr.name} />
        )}
      </div>
    </section>
  );
}
