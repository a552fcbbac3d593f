import type { ReactNode } from 'react';
import type { EmbedDialogMessages } from '../../i18n/embed-dialog-messages.ts';
import type { EmbedOptions } from '../../sharing/embed/embed-address.ts';
import { usePageState } from '../page-context.tsx';
import { SIZES, type ChangeOptions, type EmbedChoice } from './embed-choice.ts';
import styles from './embed-dialog.module.css';
import { Select } from './select.tsx';

type Switch = 'story' | 'controls' | 'editor' | 'autoplay' | 'loop';

/** Each language is written in itself. */
const LANGUAGES = [
  ['ja', '日本語'],
  ['en', 'English'],
] as const;

/** All that may be chosen of what is embedded, and how. */
export function EmbedChoices({
  words,
  choice,
  onChange,
}: {
  readonly words: EmbedDialogMessages;
  readonly choice: EmbedChoice;
  readonly onChange: (choice: EmbedChoice) => void;
}): ReactNode {
  const beside = usePageState((state) => state.beside);
  const named = beside?.kind === 'lesson' || beside?.kind === 'example' ? beside.kind : undefined;
  const hops = usePageState((state) => state.timeline?.steps.length) ?? 0;
  const { options, size } = choice;
  const { hop } = options;

  const change: ChangeOptions = (changed) => {
    const all = { ...options, ...changed };
    const said = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    onChange({ ...choice, options: said as unknown as EmbedOptions });
  };
  const switches = (names: readonly Switch[], said: Readonly<Partial<Record<Switch, string>>>): ReactNode =>
    names.map((name) => (
      <label key={name} className={styles['switch']}>
        <input
          type="checkbox"
          checked={options[name] && !(name === 'autoplay' && hop !== undefined)}
          disabled={(name === 'autoplay' || name === 'loop') && hop !== undefined}
          onChange={({ currentTarget }) => change({ [name]: currentTarget.checked })}
        />
        {said[name]}
      </label>
    ));

  return (
    <div className={styles['choices']}>
      {named !== undefined && (
        <fieldset>
          <legend>{words.shows.heading}</legend>
          {(['scene', 'named'] as const).map((shows) => (
            <label key={shows} className={styles['switch']}>
              <input
                type="radio"
                name="embed-shows"
                checked={choice.shows === shows}
                onChange={() => onChange({ ...choice, shows })}
              />
              {shows === 'scene' ? words.shows.scene : words.shows[named]}
            </label>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>{words.parts.heading}</legend>
        {switches(['story', 'controls', 'editor'], words.parts)}
      </fieldset>
      <fieldset>
        <legend>{words.playing.heading}</legend>
        {switches(['autoplay', 'loop'], words.playing)}
      </fieldset>
      <div className={styles['selects']}>
        <Select
          label={words.playing.start}
          value={hop === undefined ? '' : String(hop)}
          options={[
            ['', words.playing.fromStart],
            ['0', words.playing.beforeFirst],
            ...Array.from({ length: hops }, (_, at) => [String(at + 1), words.playing.atHop(at + 1, hops)] as const),
          ]}
          onPick={(value) => change({ hop: value === '' ? undefined : Number(value) })}
        />
        <Select
          label={words.keys.label}
          value={options.keys}
          options={[
            ['deck', words.keys.deck],
            ['steps', words.keys.steps],
          ]}
          onPick={(keys) => change({ keys })}
        />
        <Select
          label={words.language.label}
          value={options.language ?? ''}
          options={[...LANGUAGES, ['', words.language.reader]]}
          onPick={(language) => change({ language: language === '' ? undefined : language })}
        />
        <Select
          label={words.theme.label}
          value={options.theme ?? ''}
          options={[
            ['', words.theme.system],
            ['light', words.theme.light],
            ['dark', words.theme.dark],
          ]}
          onPick={(theme) => change({ theme: theme === '' ? undefined : theme })}
        />
        <Select
          label={words.view.label}
          value={options.view ?? 'nodes'}
          options={[
            ['nodes', words.view.nodes],
            ['concept', words.view.concept],
          ]}
          onPick={(view) => change({ view })}
        />
        <Select
          label={words.size.label}
          value={size === 'fill' ? '' : String(size.width)}
          options={[
            ['', words.size.fill],
            ...SIZES.map(({ width, height }) => [String(width), `${width} × ${height}`] as const),
          ]}
          onPick={(value) =>
            onChange({ ...choice, size: SIZES.find(({ width }) => String(width) === value) ?? 'fill' })
          }
        />
      </div>
    </div>
  );
}
