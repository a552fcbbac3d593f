import type { ObjectRef } from '../api/kind.ts';

/** Every code of a quick fix, with the parameters of its title. `field` is the last name of a path. */
export interface FixParams {
  'change-value': { field: string; value: string };
  /** A field of another object than the finding's. */
  'change-other': { ref: ObjectRef; field: string; value: string };
  'add-field': { field: string; value: string };
  'remove-field': { field: string };
  'rename-field': { from: string; to: string };
  /** `to` is the whole path. */
  'move-field': { field: string; to: string };
  'make-list': { field: string };
  'quote-value': { value: string };
  'straighten-quotes': { value: string };
  'replace-tabs': Record<never, never>;
  'replace-full-width': Record<never, never>;
  'space-after-colon': Record<never, never>;
  'space-after-dash': Record<never, never>;
  'remove-earlier-key': { key: string };
  /** To the version that is served, with all that is named otherwise there. */
  migrate: { apiVersion: string };
  /** `labels` as `app=web,tier=front`. */
  'add-labels': { ref: ObjectRef; labels: string };
  'change-selector': { labels: string };
  'class-to-field': { ingressClass: string };
}

export type FixCode = keyof FixParams;
