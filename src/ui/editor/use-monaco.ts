import { useEffect, useState } from 'react';
import { useMessages } from '../page-context.tsx';

/** The parts of the full editor that are loaded for it. */
export type MonacoModule = Pick<typeof import('./monaco/monaco-editor.ts'), 'createMonacoEditor'> &
  Pick<typeof import('./monaco/register-language.ts'), 'registerLanguage'>;

/** The editor's code; asked for when the picture has been painted, taken while nobody composes a character. */
export function useMonaco(drawn: boolean): MonacoModule | undefined {
  const { language } = useMessages();
  const [monaco, setMonaco] = useState<MonacoModule>();
  useEffect(() => {
    if (!drawn || monaco !== undefined) return;
    let wanted = true;
    async function load(): Promise<void> {
      // Monaco reads its own words once, at load.
      if (language === 'ja') await import('monaco-editor/nls/lang/ja.js');
      const [{ createMonacoEditor }, { registerLanguage }] = await Promise.all([
        import('./monaco/monaco-editor.ts'),
        import('./monaco/register-language.ts'),
      ]);
      await compositionEnd();
      if (wanted) setMonaco({ createMonacoEditor, registerLanguage });
    }
    const stop = afterPaint(() => void load().catch(() => undefined));
    return () => {
      wanted = false;
      stop();
    };
  }, [drawn, language, monaco]);
  return monaco;
}

function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(work, 100)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

let composing = false;
addEventListener('compositionstart', () => (composing = true), true);
addEventListener('compositionend', () => (composing = false), true);

/** A character that is being composed would be lost with its field. */
async function compositionEnd(): Promise<void> {
  while (composing) await new Promise((resolve) => setTimeout(resolve, 50));
}
