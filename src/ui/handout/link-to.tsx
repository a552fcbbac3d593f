import type { ReactNode } from 'react';
import { LONGEST_IN_QR, LONGEST_LINK } from '../../sharing/link.ts';
import { useMessages } from '../page-context.tsx';
import { QrCode } from '../share/qr-code.tsx';
import styles from './paper.module.css';

/** The link to what is printed, to be typed, clicked in a file, or read by a phone. */
export function LinkTo({ link, words: lead }: { readonly link: string; readonly words: string }): ReactNode {
  const { handout: words } = useMessages();
  // A page that was opened from a disk has no address that others could open.
  if (link.startsWith('file:')) return null;
  return (
    <section className={styles['link']} data-link>
      <div>
        <h2>{words.link}</h2>
        {link.length > LONGEST_LINK ? (
          <p>{words.tooLong}</p>
        ) : (
          <>
            <p>{lead}</p>
            <p>
              <a href={link}>{link}</a>
            </p>
          </>
        )}
      </div>
      {link.length <= LONGEST_IN_QR && <QrCode text={link} name={words.qr} />}
    </section>
  );
}
