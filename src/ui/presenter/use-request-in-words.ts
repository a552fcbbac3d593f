import type { PresenterMessages } from '../../i18n/presenter-messages.ts';
import { placesOf } from '../../scene/hops.ts';
import { useMessages, usePageState } from '../page-context.tsx';

/** Who asks what; undefined while nothing was sent. */
export function useRequestInWords(words: PresenterMessages): string | undefined {
  const { story } = useMessages();
  const trace = usePageState((state) => state.trace);
  if (trace === undefined) return undefined;
  const { method, url } = trace.request;
  const [from] = placesOf(trace);
  // Only HTTP has methods.
  return words.request(from ? story.spot(from).name : '', url.startsWith('http') ? method : '', url);
}
