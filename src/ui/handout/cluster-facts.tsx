import type { ReactNode } from 'react';
import type { ClusterSettings, Workspace } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { newWorkspace } from '../../state/first-workspace.ts';
import { useMessages } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';

/** What the manifests do not tell of the cluster: settings that are not the usual ones, and what has happened. */
export function ClusterFacts({ workspace }: { readonly workspace: Workspace }): ReactNode {
  const messages = useMessages();
  const { handout: words, whatIf } = messages;
  const { settings, events, now } = workspace;
  const usual = newWorkspace('').settings;
  const names = Object.keys(usual) as (keyof ClusterSettings)[];
  const changed = names.filter((name) => settings[name] !== usual[name]);
  if (changed.length === 0 && events.length === 0 && now === 0) return null;
  return (
    <section data-facts>
      <h2>{words.cluster}</h2>
      {changed.length > 0 && (
        <>
          <p>{words.settings}</p>
          <ul>
            {changed.map((name) => (
              <li key={name}>
                <Sentence text={messages.lesson.settingTo(name, valueOf(settings, name, messages))} />
              </li>
            ))}
          </ul>
        </>
      )}
      {events.length > 0 && (
        <>
          <p>{words.events}</p>
          <ul>
            {events
              .toSorted((a, b) => a.at - b.at)
              .map((event, index) => (
                <li key={index}>
                  {whatIf.clock.duration(event.at)} · <Sentence text={whatIf.event(event)} />
                  {event.at > now && ` (${whatIf.clock.later})`}
                </li>
              ))}
          </ul>
        </>
      )}
      {now > 0 && <p>{whatIf.clock.now(now)}</p>}
    </section>
  );
}

function valueOf(settings: ClusterSettings, name: keyof ClusterSettings, { ui }: Messages): string {
  switch (name) {
    case 'ingressPlacement':
      return ui.settings.placements[settings[name]];
    case 'podNetwork':
      return ui.settings.networks[settings[name]];
    case 'balancerArrives':
      return ui.settings.arrivals[settings[name]];
    default:
      return String(settings[name]);
  }
}
