import type { FixMessages } from '../fix-messages.ts';
import { code, ref, t } from '../text.ts';

export const fixes: FixMessages = {
  'change-value': ({ field, value }) => t`Change ${code(field)} to ${code(value)}`,
  'change-other': ({ ref: object, field, value }) => t`Change ${code(field)} of ${ref(object)} to ${code(value)}`,
  'add-field': ({ field, value }) => t`Add ${code(`${field}: ${value}`)}`,
  'remove-field': ({ field }) => t`Remove ${code(field)}`,
  'rename-field': ({ from, to }) => t`Rename ${code(from)} to ${code(to)}`,
  'move-field': ({ field, to }) => t`Move ${code(field)} to ${code(to)}`,
  'make-list': ({ field }) => t`Make ${code(field)} a list`,
  'quote-value': ({ value }) => t`Put ${code(value)} in quotes`,
  'straighten-quotes': ({ value }) => t`Write ${code(value)} without the typographic quotes`,
  'replace-tabs': () => t`Indent with spaces instead of tabs`,
  'replace-full-width': () => t`Replace full-width characters by YAML’s own`,
  'space-after-colon': () => t`Put a space after the colon`,
  'space-after-dash': () => t`Put a space after the dash`,
  'remove-earlier-key': ({ key }) => t`Remove the earlier ${code(key)}, which does not count`,
  migrate: ({ apiVersion }) => t`Rewrite for ${code(apiVersion)}`,
  'add-labels': ({ ref: object, labels }) => t`Give the Pods of ${ref(object)} the labels ${code(labels)}`,
  'change-selector': ({ labels }) => t`Select ${code(labels)}`,
  'class-to-field': ({ ingressClass }) =>
    t`Write ${code(`ingressClassName: ${ingressClass}`)} instead of the annotation`,
};
