import { lazy, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { Opener } from '../controls/opener.tsx';
import { useMessages } from '../page-context.tsx';

const Question = lazy(async () => ({ default: (await import('./start-over-question.tsx')).StartOverQuestion }));

/** Back to the first example, after a question; what was there can be brought back. */
export function StartOver(): ReactNode {
  const { startOver } = useMessages().ui;
  return (
    <Opener
      popup="dialog"
      className={controls['icon']}
      label={startOver.button}
      opens={(opened) => <Question {...opened} />}
    >
      <Icon name="restart" />
    </Opener>
  );
}
