import { posted, readToFrame, type FromFrame, type ToFrame } from '../sharing/embed/messages.ts';

/** The page around an embedded one. */
export interface EmbedHost {
  /** There is one. */
  readonly isFramed: boolean;
  readonly post: (message: FromFrame) => void;
  readonly listen: (heard: (message: ToFrame) => void) => void;
}

/** The part of a window that talks with the page around it. */
export type Framed = Pick<Window, 'parent' | 'addEventListener'>;

/** The page around this window. It hears to whatever page that is, and hears nobody else; a page that is in no frame has none. */
export function hostOf(framed: Framed): EmbedHost {
  const { parent } = framed;
  const isFramed = parent !== (framed as unknown);
  return {
    isFramed,
    post(message) {
      // Nothing in a message is secret: whoever frames the page sees it.
      if (isFramed) parent.postMessage(posted(message), '*');
    },
    listen(heard) {
      if (!isFramed) return;
      framed.addEventListener('message', ({ source, data }) => {
        const message = source === parent ? readToFrame(data) : undefined;
        if (message !== undefined) heard(message);
      });
    },
  };
}
