/**
 * What a lookup asks for, as a person would say it: `web`; with its type where that is not the usual one,
 * `web (AAAA)`; an address instead of its reverse name, `10.96.0.10 (PTR)`.
 */
export function lookedUp(url: string): string {
  const [name = '', query = ''] = url.replace(/^dns:\/*/i, '').split('?');
  const type = /(?:^|[;&])type=([^;&]*)/i.exec(query)?.[1]?.toUpperCase() ?? 'A';
  const [, bytes] = /^((?:\d+\.){4})in-addr\.arpa\.?$/i.exec(name) ?? [];
  const said = bytes === undefined ? name : bytes.slice(0, -1).split('.').toReversed().join('.');
  return type === 'A' ? said : `${said} (${type})`;
}
