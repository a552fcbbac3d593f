import { joinPaths } from '../../api/schema/field-path.ts';
import { placeOfPath, writtenOf } from '../../manifest/written-place.ts';
import { change, fix, schemaOfPath } from './fixer.ts';
import type { Fixer, FixStage } from './fixer.ts';

/** A number in quotes, a text without them, one thing where a list is wanted. */
export const wrongTypeFix: Fixer<'wrong-type'> = ({ field, wanted, found, value }, stage) => {
  const plain = value.normalize('NFKC').trim();
  switch (wanted) {
    case 'string': {
      const source = found === 'number' || found === 'boolean' ? sourceOf(stage)?.text : undefined;
      return source === undefined
        ? undefined
        : fix(stage, 'quote-value', { value: source }, { set: stage.path, to: source });
    }
    case 'integer':
      return found === 'string' && /^\d+$/.test(plain) ? change(stage, Number(plain)) : undefined;
    case 'boolean':
      return found === 'string' && /^(true|false)$/i.test(plain)
        ? change(stage, plain.toLowerCase() === 'true')
        : undefined;
    case 'list': {
      const schema = schemaOfPath(stage, stage.path);
      const items = schema?.type === 'list' ? schema.items.type : undefined;
      const fits =
        found === 'object' ? items === 'object' : found === 'string' && (items === 'string' || items === 'enum');
      return fits ? fix(stage, 'make-list', { field }, { wrap: stage.path }) : undefined;
    }
    case 'object': {
      // `port:80` is one word.
      const source = found === 'string' ? sourceOf(stage) : undefined;
      const colon = source && /^[A-Za-z][\w.-]*:(?=[^\s:/])/.exec(source.text);
      if (!colon) return undefined;
      const at = source.start + colon[0].length;
      return fix(stage, 'space-after-colon', {}, { start: at, end: at, text: ' ' });
    }
    default:
      return undefined;
  }
};

/** A plain scalar as it is written: `0644` is 420. */
function sourceOf({ entry, path }: FixStage): { readonly start: number; readonly text: string } | undefined {
  const { text } = entry.manifest.written;
  const written = writtenOf(entry.manifest.written);
  const node = written && placeOfPath(written, joinPaths(entry.admitted.base, path))?.node;
  if (node?.kind !== 'scalar' || node.style !== 'plain') return undefined;
  const source = text.slice(node.start, node.end);
  return source.includes('\n') ? undefined : { start: node.start, text: source };
}
