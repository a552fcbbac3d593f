import type { DiagnosticMessages } from '../diagnostic-messages.ts';
import { code, t } from '../text.ts';

/** Findings about a document's text: it is not YAML, or not an object. */
export const textMessages = {
  'tab-indentation': () =>
    t`A tab stands in the indentation. YAML is indented with spaces only; the document cannot be read.`,
  'full-width-character': () =>
    t`Here stands a character that only looks like YAML’s: a full-width colon, dash, letter or digit, or a space that is none. To YAML it is a letter of a name or value. Text from slides and Japanese input often has some.`,
  indentation: () =>
    t`The indentation fits nothing above: this line is neither deeper than its parent nor level with its siblings. The document cannot be read.`,
  'unclosed-quote': () => t`A quote is opened here and never closed. The document cannot be read.`,
  'unclosed-bracket': () => t`A bracket is opened and not closed before this line. The document cannot be read.`,
  'missing-colon': () =>
    t`A colon is missing: a field is written as ${code('name: value')}, with a space after the colon. The document cannot be read.`,
  'missing-comma': () => t`A comma is missing between two entries in brackets. The document cannot be read.`,
  'second-value-in-line': () =>
    t`A line has room for one ${code('name: value')} only. Put the value in quotes, or the inner field on a line of its own. The document cannot be read.`,
  'bad-start': () =>
    t`A value cannot begin with this character unless it is in quotes: it has a meaning in YAML. The document cannot be read.`,
  'bad-character': () => t`This character or escape is not allowed here. The document cannot be read.`,
  'unexpected-text': () =>
    t`Nothing is expected here any more: the value before it is complete. The document cannot be read.`,
  'template-expression': () =>
    t`This is a template (${code('{{ … }}')}), not yet YAML. Render it first, for example with ${code('helm template')}, and paste the result.`,
  'unknown-alias': () =>
    t`This alias (${code('*name')}) has no anchor (${code('&name')}) before it. The document cannot be read.`,
  'bad-tag': () => t`The value is not what its tag says. The document cannot be read.`,
  'bad-merge': () =>
    t`${code('<<')} merges a mapping, or a list of mappings; this is neither. The document cannot be read.`,
  'complex-key': () => t`A field's name must be plain text, not a list or a mapping. The document cannot be read.`,
  'too-many-aliases': () => t`The aliases of this document multiply to more than can be read.`,
  'too-deep': () => t`The document is nested too deeply to be read.`,
  'not-readable': () => t`This is not valid YAML. The document cannot be read.`,
  'drawn-as-before': () => t`The diagram shows this document as it was when it could last be read.`,
  'duplicate-key': ({ key }) =>
    t`${code(key)} is written twice in the same object. kubectl takes the last one without a word; other tools refuse the file. Keep one.`,
  'not-an-object': () =>
    t`This document is no Kubernetes object: one begins with ${code('apiVersion')}, ${code('kind')} and ${code('metadata')}.`,
  'kind-missing': ({ near }) =>
    near === '' || near === 'kind'
      ? t`${code('kind')} is missing: nobody can tell what this object is. Kubernetes refuses it.`
      : t`${code('kind')} is missing: nobody can tell what this object is. Is ${code(near)} meant to be ${code('kind')}? Names of fields are written exactly so.`,
  'api-version-missing': ({ kind, instead }) =>
    instead === ''
      ? t`${code('apiVersion')} is missing. Kubernetes refuses the object.`
      : t`${code('apiVersion')} is missing. Kubernetes refuses the object; for ${kind} write ${code(`apiVersion: ${instead}`)}.`,
  'removed-api-version': ({ apiVersion, kind, since, instead }) =>
    t`${code(apiVersion)} no longer serves ${kind}: it was removed in Kubernetes ${since}. The API server refuses this object; write ${code(instead)}. It is drawn as it is meant.`,
  'deprecated-api-version': ({ apiVersion, kind, since, instead }) =>
    t`${code(apiVersion)} of ${kind} is deprecated since Kubernetes ${since}. It still works, with a warning; write ${code(instead)}.`,
  'deprecated-kind': ({ kind, since, instead }) =>
    t`${kind} is deprecated since Kubernetes ${since}. It still works, with a warning; write ${code(instead)}.`,
  'kind-not-in-version': ({ apiVersion, kind, instead }) =>
    t`There is no ${kind} in ${code(apiVersion)}. The API server refuses this object; write ${code(`apiVersion: ${instead}`)}. It is drawn as it is meant.`,
  'unknown-kind': ({ apiVersion, kind, near }) => {
    const what = t`${code(apiVersion)} has no kind ${code(kind)}. The API server refuses this object.`;
    return near === '' ? what : [...what, ...t` Is ${code(near)} meant?`];
  },
  'removed-kind': ({ apiVersion, kind, since }) =>
    t`${code(apiVersion)} no longer has ${kind}: it was removed in Kubernetes ${since}, and nothing took its place under this name. The API server refuses this object.`,
} satisfies Partial<DiagnosticMessages>;
