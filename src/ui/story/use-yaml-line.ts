import { useEffect, useState } from 'react';
import type { Because } from '../../engine/index.ts';
import { usePage, usePageState } from '../page-context.tsx';
import { yamlLine, type YamlLine } from './yaml-line.ts';

/** Where a reason stands in the manifests: asked of the engine; `made` where no document holds its object. */
export function useYamlLine({ object, field }: Because): YamlLine | 'made' | undefined {
  const { store, locate } = usePage();
  const analysis = usePageState((state) => state.analysis);
  const [found, setFound] = useState<YamlLine | 'made'>();

  useEffect(() => {
    let wanted = true;
    // An object as a whole is found by its name.
    const path = field ?? 'metadata.name';
    locate(object, path).then(
      (range) => {
        if (!wanted) return;
        const { text } = store.getState().workspace;
        setFound(range === undefined ? 'made' : yamlLine(text, range.startLine, path));
      },
      // The engine was started again meanwhile; its next answer asks anew.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [analysis, object, field, locate, store]);

  return found;
}
