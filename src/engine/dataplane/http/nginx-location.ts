import type { FieldPath, ObjectRef } from '../../api/kind.ts';
import type { NginxAnnotations } from './annotations.ts';
import { PathTable } from './path.ts';
import type { Upstream } from './nginx-upstream.ts';

/** One `location` of a server: a path, the annotations of its Ingress, and where it leads. */
export interface Location {
  readonly path: string;
  /** ImplementationSpecific counts as Prefix (internal/k8s, SetDefaultNGINXPathType). */
  readonly pathType: 'Exact' | 'Prefix';
  readonly writtenType: string;
  /** Absent: the controller's own default backend, which answers 404. */
  readonly upstream?: Upstream;
  /** `/` of a host for which no rule claims it. */
  readonly isDefault: boolean;
  readonly ingress?: ObjectRef;
  readonly field?: FieldPath;
  readonly annotations?: NginxAnnotations;
}

/** What a path of a host leads to. */
export interface LocationMatch {
  readonly location: Location;
  /** nginx answers 301 to the same path with a slash: the location's own ends in one (`proxy_pass`, auto redirect). */
  readonly addSlash: boolean;
}

/**
 * The locations of one server. With `use-regex` or a rewrite on any of them all become case-insensitive regular
 * expressions anchored at their start, of which the first that matches wins; else exact before longest prefix
 * (template.go, enforceRegexModifier; location.go, updateServerLocations).
 */
export class LocationTable {
  /** Longest path first, as they stand in the configuration. */
  readonly inOrder: readonly Location[];
  readonly regex: boolean;
  readonly #paths = new PathTable<Location>();
  /** Some location is of just one path, with a slash at its end. */
  readonly #slashedExact: boolean;
  readonly #expressions: readonly { readonly expression: RegExp | undefined; readonly location: Location }[];

  constructor(locations: readonly Location[]) {
    this.inOrder = [...locations].sort(
      (a, b) => b.path.length - a.path.length || (a.path === b.path ? 0 : a.path > b.path ? -1 : 1),
    );
    this.regex = locations.some((location) => needsRewrite(location) || location.annotations?.useRegex);
    this.#expressions = this.regex ? this.inOrder.flatMap(expressionsOf) : [];
    this.#slashedExact = locations.some(
      (one) => one.pathType === 'Exact' && one.path !== '/' && one.path.endsWith('/'),
    );
    if (this.regex) return;
    const slashed = new Set(locations.map(({ path }) => path).filter((path) => path !== '/' && path.endsWith('/')));
    for (const location of this.inOrder) {
      const { path, pathType } = location;
      this.#paths.add(path, pathType, location);
      // Beside a rule of the same path with a slash it still takes the path without.
      if (slashed.has(`${path}/`)) this.#paths.add(path, 'Exact', location);
    }
  }

  /** The location that takes a normalised path. */
  find(path: string): LocationMatch | undefined {
    if (this.regex) {
      const found = this.#expressions.find(({ expression }) => expression?.test(path));
      return found && { location: found.location, addSlash: false };
    }
    const location = this.#paths.find(path);
    if (location?.pathType === 'Exact' || path.endsWith('/')) return location && { location, addSlash: false };
    if (location && isSlashed(location, path)) return { location, addSlash: true };
    const slashed = this.#slashedExact && location?.path !== path ? this.#paths.exactAt(`${path}/`) : undefined;
    if (slashed) return { location: slashed, addSlash: true };
    return location && { location, addSlash: false };
  }

  /** All locations that match a normalised path, in the order of precedence. */
  all(path: string): Location[] {
    if (!this.regex) return this.#paths.all(path);
    const matching = this.#expressions.filter(({ expression }) => expression?.test(path));
    return [...new Set(matching.map(({ location }) => location))];
  }
}

function isSlashed(location: Location, path: string): boolean {
  return location.path.length === path.length + 1 && location.path.endsWith('/') && location.path.startsWith(path);
}

/** Whether a location's path becomes another one at the backend. */
export function needsRewrite({ annotations, path }: Location): boolean {
  const target = annotations?.rewriteTarget ?? '';
  return target !== '' && target !== path;
}

/** A regular expression of nginx (PCRE), or undefined where it is none. */
export function expressionOf(source: string, ignoreCase: boolean): RegExp | undefined {
  try {
    // What JavaScript writes otherwise: inline flags, named groups.
    const plain = source.replace(/\(\?i\)/g, '').replace(/\(\?P</g, '(?<');
    return new RegExp(plain, ignoreCase || source.includes('(?i)') ? 'i' : '');
  } catch {
    return undefined;
  }
}

/** A Prefix location of an Ingress without rewrite stands twice: with a slash at its end, and as it is written. */
function expressionsOf(location: Location) {
  const plain = location.pathType === 'Prefix' && location.path !== '/' && !needsRewrite(location);
  const twice = plain && !location.annotations?.useRegex && !location.path.endsWith('/');
  const sources = twice ? [`${location.path}/`, location.path] : [location.path];
  return sources.map((source) => ({ expression: expressionOf(`^${source}`, true), location }));
}
