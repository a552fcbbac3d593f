import type { Route } from './route.ts';

/** A listener rule of an ALB. */
interface ListenerRule {
  readonly route: Route;
  readonly host: RegExp | undefined;
  readonly path: RegExp | undefined;
}

/**
 * The rules of an ALB, tried one after the other: in the order of the Ingress's rules, within a rule exact paths, then
 * longer prefixes, then the rest (aws-load-balancer-controller pkg/ingress/model_build_listener_rules.go). A host rule
 * that takes no path leaves the request to those after it.
 */
export class ListenerRules {
  readonly #rules: readonly ListenerRule[];

  /** `byRule`: the routes of each rule of each Ingress, in order. */
  constructor(byRule: readonly (readonly Route[])[]) {
    this.#rules = byRule.flatMap(sorted).map((route) => ({
      route,
      host: route.host === '' ? undefined : patternOf(route.host),
      path: route.path === '' ? undefined : pathPattern(route),
    }));
  }

  /** In the order in which they are tried. */
  get inOrder(): Route[] {
    return this.#rules.map(({ route }) => route);
  }

  /** All that match, in the order in which they are tried. */
  all(host: string, path: string): Route[] {
    return this.#rules
      .filter((rule) => (rule.host?.test(host) ?? true) && (rule.path?.test(path) ?? true))
      .map(({ route }) => route);
  }
}

function sorted(routes: readonly Route[]): Route[] {
  const rank = ({ pathType }: Route) => (pathType === 'Exact' ? 0 : pathType === 'Prefix' ? 1 : 2);
  return [...routes].sort((a, b) => rank(a) - rank(b) || (a.pathType === 'Prefix' ? b.path.length - a.path.length : 0));
}

function pathPattern({ path, pathType }: Route): RegExp {
  if (pathType === 'Exact') return new RegExp(`^${escaped(path)}$`);
  if (pathType !== 'Prefix') return patternOf(path);
  return new RegExp(`^${escaped(path.replace(/\/$/, ''))}(/.*)?$`);
}

/** `*` stands for any characters, dots and slashes too, `?` for one. */
function patternOf(text: string): RegExp {
  return new RegExp(`^${escaped(text).replace(/\\\*/g, '.*').replace(/\\\?/g, '.')}$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
