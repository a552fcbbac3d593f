import { useState, type ReactNode } from 'react';
import type { FactsSection, Inspection, ObjectRef, Section, TextSection } from '../../engine/index.ts';
import { useMessages } from '../page-context.tsx';
import { CopyButton } from './copy-button.tsx';
import { FactsTable } from './facts-table.tsx';
import styles from './facts.module.css';
import { Values } from './values.tsx';

interface FactsProps {
  readonly inspection: Inspection;
  readonly onOpen: (ref: ObjectRef) => void;
}

/** All that is known of an object, section by section. */
export function Facts({ inspection, onOpen }: FactsProps): ReactNode {
  const { sections } = inspection;
  const texts = sections.filter((section) => section.kind === 'text' && section.about !== undefined);
  return (
    // Reached by the keyboard, to be scrolled.
    <div className={styles['facts']} tabIndex={-1}>
      {sections
        .filter((section) => !texts.includes(section))
        .map((section, index) => (
          <SectionShown key={`${section.kind} ${section.code} ${index}`} section={section} onOpen={onOpen} />
        ))}
      {texts.length > 0 && <Printouts sections={texts as readonly TextSection[]} />}
    </div>
  );
}

function SectionShown({ section, onOpen }: Pick<FactsProps, 'onOpen'> & { readonly section: Section }): ReactNode {
  const { inspect } = useMessages();
  switch (section.kind) {
    case 'facts':
      return <List section={section} onOpen={onOpen} />;
    case 'table':
      return <FactsTable section={section} onOpen={onOpen} />;
    case 'text':
      return (
        <section className={styles['section']} aria-label={inspect.texts[section.code]}>
          <h3>{inspect.texts[section.code]}</h3>
          <Printout section={section} />
        </section>
      );
  }
}

function List({ section, onOpen }: Pick<FactsProps, 'onOpen'> & { readonly section: FactsSection }): ReactNode {
  const { inspect } = useMessages();
  return (
    <section className={styles['section']} aria-label={inspect.groups[section.code]}>
      {section.code !== 'about' && <h3>{inspect.groups[section.code]}</h3>}
      <dl className={styles['list']}>
        {section.facts.map(({ code, values }, index) => (
          <div key={`${code} ${index}`}>
            <dt>{inspect.facts[code]}</dt>
            <dd>
              <Values values={values} none={inspect.none} onOpen={onOpen} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What is printed for each of several objects: one at a time, chosen by its object. */
function Printouts({ sections }: { readonly sections: readonly TextSection[] }): ReactNode {
  const { inspect } = useMessages();
  const [open, setOpen] = useState<ObjectRef>();
  const [first] = sections;
  if (!first) return null;
  const title = inspect.texts[first.code];
  return (
    <section className={styles['section']} aria-label={title}>
      <h3>{title}</h3>
      {sections.map((section) => (
        <details
          key={section.about}
          className={styles['fold']}
          open={open === section.about}
          onToggle={(event) => {
            if (event.currentTarget.open) setOpen(section.about);
            else if (open === section.about) setOpen(undefined);
          }}
        >
          <summary>{(section.about ?? '').slice('Service/'.length)}</summary>
          {open === section.about && <Printout section={section} />}
        </details>
      ))}
      {first.total !== undefined && first.total > sections.length && (
        <p className={styles['note']}>{inspect.firstOf(sections.length, first.total)}</p>
      )}
    </section>
  );
}

function Printout({ section }: { readonly section: TextSection }): ReactNode {
  const { inspect } = useMessages();
  const { source, lines, note } = section;
  return (
    <>
      {note && <p className={styles['note']}>{inspect.notes[note]}</p>}
      <div className={styles['source']}>
        <code translate="no">{source}</code>
        <CopyButton text={lines.join('\n')} what={source} />
      </div>
      <pre className={styles['text']} translate="no" tabIndex={0} role="group" aria-label={source}>
        {lines.join('\n')}
      </pre>
    </>
  );
}
