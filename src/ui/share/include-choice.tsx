import type { ReactNode } from 'react';
import type { SceneInclude } from '../../state/shared-scene.ts';
import { useMessages, usePageState } from '../page-context.tsx';
import { useHop } from '../use-hop.ts';
import styles from './share.module.css';

/** What of its look the scene takes along. */
export function IncludeChoice({
  include,
  onChange,
}: {
  readonly include: Required<SceneInclude>;
  readonly onChange: (include: Required<SceneInclude>) => void;
}): ReactNode {
  const { share } = useMessages();
  const words = share.include;
  const view = usePageState((state) => state.look.view);
  const hops = usePageState((state) => state.timeline?.steps.length);
  const hop = useHop();
  const choices = [
    ['hop', hops === undefined ? words.noHop : words.hop(hop + 1, hops), hops === undefined],
    ['view', words.view(view), false],
    ['language', words.language, false],
  ] as const;
  return (
    <fieldset className={styles['choices']}>
      <legend>{words.heading}</legend>
      {choices.map(([part, name, isDisabled]) => (
        <label key={part}>
          <input
            type="checkbox"
            checked={include[part] && !isDisabled}
            disabled={isDisabled}
            onChange={({ currentTarget }) => onChange({ ...include, [part]: currentTarget.checked })}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
