import { parseUrl } from '../net/url.ts';
import type { UrlScheme } from '../net/url.ts';

/** Parts of a URL that are to be others. */
export interface UrlPart {
  readonly scheme?: UrlScheme;
  readonly host?: string;
  readonly port?: number;
  readonly path?: string;
}

const OWN_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };

/** A URL with some of its parts changed; undefined for one that cannot be read. A lookup has a name alone. */
export function urlWith(text: string, part: UrlPart): string | undefined {
  const { url } = parseUrl(text);
  if (!url) return undefined;
  if (url.scheme === 'dns') return part.host === undefined ? undefined : text.replace(url.name, part.host);
  const { scheme, host, port, path } = { ...url, ...part };
  const at = host.includes(':') ? `[${host}]` : host;
  const own = OWN_PORTS[scheme] === port ? '' : `:${port}`;
  return `${scheme}://${at}${own}${path}${url.query === '' ? '' : `?${url.query}`}`;
}
