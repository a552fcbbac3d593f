import { useEffect, useState } from 'react';
import { templatesOf, type Templates } from '../../sharing/offline/template.ts';

/** What this page can make files of. */
export function useTemplates(): Templates | 'busy' | 'none' {
  const [templates, setTemplates] = useState<Templates | 'busy' | 'none'>('busy');
  useEffect(() => {
    let wanted = true;
    void templatesOf(document).then((found) => wanted && setTemplates(found ?? 'none'));
    return () => {
      wanted = false;
    };
  }, []);
  return templates;
}
