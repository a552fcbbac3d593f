import type { Cluster } from '../cluster/cluster.ts';
import { lookup } from '../dataplane/dns/lookup.ts';
import { targetOf } from '../dataplane/http/proxy.ts';
import type { ClientRequest, Hop } from '../dataplane/trace.ts';
import { authorityOf, parseUrl } from '../net/url.ts';
import type { Url } from '../net/url.ts';
import { asClient } from './client-program.ts';
import type { Command } from './command.ts';
import { UNKNOWN } from './command.ts';
import { nslookupWords } from './nslookup.ts';

/** Seconds after which a client gives up that hears nothing, so that nobody has to wait for minutes. */
const PATIENCE = '5';

type ConnectionUrl = Exclude<Url, { readonly scheme: 'dns' }>;

/** How the request itself is sent in a real cluster, and what is seen of it as far as `hop` tells how it went. */
export function requestCommand(cluster: Cluster, request: ClientRequest, hop: Hop): Command[] {
  const { url } = parseUrl(request.url);
  if (!url) return [];
  if (url.scheme === 'dns') return [asClient(request.from, 'name-lookup', nslookupWords(url.name, [url.type]))];
  if (url.scheme === 'http' || url.scheme === 'https') {
    return [asClient(request.from, 'request', curlWords(cluster, request, url), curlText(request, url, hop))];
  }
  const protocol = url.scheme === 'tcp' ? [] : [url.scheme === 'udp' ? '-u' : '--sctp'];
  const words = [url.scheme === 'sctp' ? 'ncat' : 'nc', '-v', '-z', '-w', PATIENCE, ...protocol];
  return [asClient(request.from, 'request', [...words, url.host, String(url.port)])];
}

function curlWords(cluster: Cluster, { from, method, url, headers }: ClientRequest, parsed: ConnectionUrl): string[] {
  const verb = method === 'GET' ? [] : method === 'HEAD' ? ['--head'] : ['-X', method];
  const said = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  // What stands in a certificate is not what is looked at here.
  const any = parsed.scheme === 'https' ? ['-k'] : [];
  return ['curl', '-v', ...any, '--max-time', PATIENCE, ...verb, ...resolveWords(cluster, from, parsed), ...said, url];
}

/** From outside a name may lead nowhere yet: its records are to be written by whoever owns the domain. */
function resolveWords(cluster: Cluster, from: ClientRequest['from'], { host, port, isIP }: ConnectionUrl): string[] {
  if (from.kind !== 'internet' || isIP) return [];
  const [address] = lookup(cluster, from, host, ['A']).answers;
  if (address === undefined) return [];
  return ['--resolve', `${host}:${port}:${address.includes(':') ? `[${address}]` : address}`];
}

/** The lines of `curl -v` that are determined (curl lib/connect.c, lib/http.c). */
function curlText({ method, headers }: ClientRequest, parsed: ConnectionUrl, { before, end }: Hop): string {
  const { payload } = before;
  const { host, port } = parsed;
  if (end === 'refused' || (payload.kind === 'data' && payload.reset)) {
    return `curl: (7) Failed to connect to ${host} port ${port} after ${UNKNOWN} ms: Couldn't connect to server`;
  }
  if (end === 'dropped') return `curl: (28) Connection timed out after ${UNKNOWN} milliseconds`;
  if (payload.kind === 'dns-answer' && payload.rcode !== 'NOERROR') return `curl: (6) Could not resolve host: ${host}`;
  const said = Object.entries(headers).find(([name]) => name.toLowerCase() === 'host')?.[1];
  const asked = [`> ${method} ${targetOf(parsed)} HTTP/1.1`, `> Host: ${said ?? authorityOf(parsed)}`];
  if (payload.kind !== 'http-response') return asked.join('\n');
  const location = payload.headers['Location'];
  return [
    ...asked,
    `< HTTP/1.1 ${payload.status}`,
    ...(location === undefined ? [] : [`< Location: ${location}`]),
  ].join('\n');
}
