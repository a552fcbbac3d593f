import { useEffect, useRef, useState } from 'react';
import { addressForOthers } from '../../sharing/offline/inside.ts';
import { offlineHtml, type OfflineForm } from '../../sharing/offline/offline-html.ts';
import type { Templates } from '../../sharing/offline/template.ts';
import { saveFile } from '../share/save-file.ts';

/** How far a file is. */
export type Progress =
  | { readonly state: 'none' | 'failed' }
  | { readonly state: 'busy'; readonly bytes: number }
  | { readonly state: 'saved'; readonly file: string };

interface Wanted {
  readonly form: OfflineForm;
  readonly letters: boolean;
  readonly packed: string;
  /** It stands at the hop of the scene, and does not play by itself. */
  readonly hop: boolean;
}

/** Makes the file and hands it to the browser. Nothing goes on once the dialog is closed. */
export function useDownload(): {
  readonly progress: Progress;
  readonly download: (templates: Templates, wanted: Wanted) => Promise<void>;
} {
  const [progress, setProgress] = useState<Progress>({ state: 'none' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function download(templates: Templates, { form, letters, packed, hop }: Wanted): Promise<void> {
    const run = (running.current = new AbortController());
    setProgress({ state: 'busy', bytes: 0 });
    try {
      const template = await templates.take(form, (bytes) => setProgress({ state: 'busy', bytes }), run.signal);
      if (run.signal.aborted) return;
      const page = addressForOthers().replace(/[?#].*$/, '');
      const search = form === 'scene' ? `?embed${hop ? '&autoplay=0' : ''}` : '';
      const file = form === 'scene' ? 'kubehop-scene.html' : 'kubehop.html';
      saveFile(offlineHtml(template, { scene: packed, search, page }, letters), file, 'text/html');
      setProgress({ state: 'saved', file });
    } catch {
      if (!run.signal.aborted) setProgress({ state: 'failed' });
    }
  }

  return { progress, download };
}
