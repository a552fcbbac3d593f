import { expect, it } from 'vitest';
import { authorityOf, parseUrl } from './url.ts';

const http = { scheme: 'http', host: 'web', isIP: false, port: 80, defaultPort: true, path: '/', query: '' };

it.each([
  ['http://web', http],
  ['HTTP://Web/', http],
  [' http://web?', http],
  ['http://web#top', http],
  ['http://web:8080/a/b?c=d?e#f', { ...http, port: 8080, defaultPort: false, path: '/a/b', query: 'c=d?e' }],
  ['http://web:/', http],
  ['https://a.example', { ...http, scheme: 'https', host: 'a.example', port: 443 }],
  ['http://web.default.svc.cluster.local.', { ...http, host: 'web.default.svc.cluster.local.' }],
  ['http://[FD00::00a]:30080/', { ...http, host: 'fd00::a', isIP: true, port: 30080, defaultPort: false }],
  ['http://[::ffff:10.0.0.1]', { ...http, host: '10.0.0.1', isIP: true }],
  ['http://10.0.0.1', { ...http, host: '10.0.0.1', isIP: true }],
  ['tcp://web:5432', { ...http, scheme: 'tcp', port: 5432, defaultPort: false, path: '' }],
  ['udp://web:53/', { ...http, scheme: 'udp', port: 53, defaultPort: false, path: '' }],
  ['dns:web', { scheme: 'dns', name: 'web', type: 'A' }],
  ['dns:Web.Default.?type=aaaa', { scheme: 'dns', name: 'web.default.', type: 'AAAA' }],
  ['dns:_http._tcp.web?type=SRV', { scheme: 'dns', name: '_http._tcp.web', type: 'SRV' }],
  ['dns:5.1.244.10.in-addr.arpa?class=IN;type=PTR', { scheme: 'dns', name: '5.1.244.10.in-addr.arpa', type: 'PTR' }],
])('%s is taken apart', (text, url) => expect(parseUrl(text)).toEqual({ url }));

it.each([
  ['', 'no-scheme'],
  ['web', 'no-scheme'],
  ['web:8080', 'no-scheme'],
  ['//web', 'no-scheme'],
  ['http:web', 'no-scheme'],
  ['ftp://web', 'unknown-scheme'],
  ['constructor://web', 'unknown-scheme'],
  ['http://', 'no-host'],
  ['http:///path', 'no-host'],
  ['http://:80', 'no-host'],
  ['http://we b', 'bad-host'],
  ['http://“web”', 'bad-host'],
  ['http://web..app', 'bad-host'],
  ['http://fd00::a', 'bad-host'],
  ['http://[10.0.0.1]', 'bad-host'],
  ['http://[fd00::a', 'bad-host'],
  ['http://10.0.0', 'bad-host'],
  ['http://010.0.0.1', 'bad-host'],
  ['http://web:0', 'bad-port'],
  ['http://web:65536', 'bad-port'],
  ['http://web:http', 'bad-port'],
  ['http://user@web', 'user-info'],
  ['tcp://web', 'no-port'],
  ['sctp://web:', 'no-port'],
  ['dns:', 'no-host'],
  ['dns:web?type=MX', 'unknown-record-type'],
])('%s: %s', (text, problem) => expect(parseUrl(text)).toEqual({ problem }));

it.each([
  ['http', 'web', 80, 'web'],
  ['http', 'web', 443, 'web:443'],
  ['https', 'fd00::a', 443, '[fd00::a]'],
  ['tcp', 'web', 80, 'web:80'],
] as const)('the authority of %s %s %s is %s', (scheme, host, port, authority) => {
  expect(authorityOf({ scheme, host, port })).toBe(authority);
});
