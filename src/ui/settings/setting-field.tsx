import { useId, useState, type ReactNode } from 'react';
import type { SettingsProblem } from '../../engine/index.ts';
import controls from '../controls/controls.module.css';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import styles from './settings.module.css';

/**
 * A setting that is written: taken over when the field is left or Enter is pressed. What no cluster could have stays in
 * the field, with a sentence, and changes nothing.
 */
export function SettingField({
  setting,
  disabled = false,
  numeric = false,
}: {
  readonly setting: 'nodes' | 'podCIDR' | 'serviceCIDR' | 'clusterDomain';
  readonly disabled?: boolean;
  readonly numeric?: boolean;
}): ReactNode {
  const { ui } = useMessages();
  const id = useId();
  const current = usePageState((state) => String(state.workspace.settings[setting]));
  const { setSettings } = useActions();
  const [written, setWritten] = useState<string>();
  const [problem, setProblem] = useState<SettingsProblem['code']>();

  async function takeOver(): Promise<void> {
    if (written === undefined) return;
    const value = written.trim();
    const problems = await setSettings({ [setting]: numeric ? Number(value) : value });
    const own = problems.find((each) => each.setting === setting) ?? problems[0];
    setProblem(own?.code);
    if (own === undefined) setWritten(undefined);
  }

  return (
    <div className={styles['row']}>
      <label htmlFor={id}>{ui.settings.labels[setting]}</label>
      <input
        id={id}
        className={controls['field']}
        inputMode={numeric ? 'numeric' : 'text'}
        spellCheck={false}
        autoComplete="off"
        disabled={disabled}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint`}
        value={written ?? current}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={() => void takeOver()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void takeOver();
        }}
      />
      <p id={`${id}-hint`} className={problem === undefined ? styles['hint'] : styles['problem']}>
        {problem !== undefined
          ? ui.settings.problems[problem]
          : disabled
            ? ui.settings.nodesWritten
            : ui.settings.hints[setting]}
      </p>
    </div>
  );
}
