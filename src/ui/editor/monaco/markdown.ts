import type { Text } from '../../../i18n/text.ts';

/** A sentence as Monaco's widgets read it. */
export function markdown(text: Text): string {
  return text
    .map((piece) =>
      piece.kind === 'text' ? piece.text.replace(/[\\`*_{}[\]()#+!|<>~-]/g, '\\$&') : `\`${piece.text}\``,
    )
    .join('');
}
