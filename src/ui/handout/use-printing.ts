import { useEffect } from 'react';
import type { Page } from '../../state/page.ts';

/**
 * The key that prints opens the handout, where it prints. Whoever prints the page by the browser's menu has it as it stands on
 * the screen, on one sheet, dark on light: base.css takes its size from here.
 */
export function usePrinting({ store }: Page): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const { printing, actions } = store.getState();
      if (printing || event.key !== 'p' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      actions.print(true);
    }
    const { style, dataset } = document.documentElement;
    let theme: string | undefined;
    function onBeforePrint(): void {
      style.setProperty('--screen-width', String(innerWidth));
      style.setProperty('--screen-height', String(innerHeight));
      theme = dataset['theme'];
      dataset['theme'] = 'light';
    }
    function onAfterPrint(): void {
      if (theme === undefined) delete dataset['theme'];
      else dataset['theme'] = theme;
    }
    addEventListener('keydown', onKeyDown);
    addEventListener('beforeprint', onBeforePrint);
    addEventListener('afterprint', onAfterPrint);
    return () => {
      removeEventListener('keydown', onKeyDown);
      removeEventListener('beforeprint', onBeforePrint);
      removeEventListener('afterprint', onAfterPrint);
    };
  }, [store]);
}
