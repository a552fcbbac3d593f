import type { Location } from './nginx-location.ts';
import { expressionOf, needsRewrite } from './nginx-location.ts';
import { escapedPath } from './path.ts';

/**
 * The target that nginx sends to a backend: as it came, or what `rewrite "(?i)PATH" TARGET break` makes of it
 * (template.go, buildProxyPass). `path` is the normalised one, `target` the request's own.
 */
export function rewrittenTarget(location: Location, path: string, target: string): string {
  const replacement = location.annotations?.rewriteTarget ?? '';
  if (!needsRewrite(location)) return target;
  const match = expressionOf(location.path, true)?.exec(path);
  if (!match) return target;
  const filled = replacement.replace(/\$(\d)|\$\{(\d)\}/g, (_, a?: string, b?: string) => match[Number(a ?? b)] ?? '');
  const question = target.indexOf('?');
  const query = question < 0 ? '' : target.slice(question);
  const written = filled.startsWith('/') ? filled : `/${filled}`;
  return `${escapedPath(written)}${query}`;
}
