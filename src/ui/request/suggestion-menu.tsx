import { lazy, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { Opener } from '../controls/opener.tsx';
import { useMessages } from '../page-context.tsx';

const SuggestionOffers = lazy(async () => ({ default: (await import('./suggestion-offers.tsx')).SuggestionOffers }));

/** What the cluster offers, to be chosen: the URL, and a sender who can ask for it. */
export function SuggestionMenu(): ReactNode {
  const { suggestions } = useMessages().ui.request;
  return (
    <Opener
      popup="menu"
      className={controls['icon']}
      label={suggestions}
      opens={(opened) => <SuggestionOffers {...opened} />}
    >
      <Icon name="chevron" />
    </Opener>
  );
}
