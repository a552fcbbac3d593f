import type { ClientRequest } from '../../engine/index.ts';
import { code, t, type Text } from '../../i18n/text.ts';

/** A request as one writes it: the method where there is one, and the URL. */
export function requestIn({ method, url }: Pick<ClientRequest, 'method' | 'url'>): Text {
  return /^https?:/i.test(url) ? t`${code(`${method} ${url}`)}` : t`${code(url)}`;
}
