import type { LocatedDiagnostic } from '../engine/index.ts';
import { en } from '../i18n/en/messages.ts';
import { plain, type Text } from '../i18n/text.ts';
import { unknownKeys, type Fields } from './case-file.ts';
import type { CheckResult } from './check-result.ts';

/** What the editor must report: found when one finding agrees in all that the entry says. More is allowed. */
export function checkDiagnostic(found: readonly LocatedDiagnostic[], entry: Fields): CheckResult {
  const what = `diagnostics ${Object.entries(entry)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(' ')}`;
  const unknown = unknownKeys(entry, ['severity', 'line', 'path', 'about']);
  if (unknown.length > 0) return { what, passed: false, expected: 'known keys', actual: unknown.join(', ') };
  const passed = found.some((diagnostic) => agrees(diagnostic, entry));
  return passed ? { what, passed } : { what, passed, expected: 'such a finding', actual: listing(found) };
}

/** No finding of severity error. */
export function checkClean(found: readonly LocatedDiagnostic[]): CheckResult {
  const errors = found.filter((diagnostic) => diagnostic.severity === 'error');
  if (errors.length === 0) return { what: 'clean', passed: true };
  return { what: 'clean', passed: false, expected: 'no error', actual: listing(errors) };
}

function agrees(diagnostic: LocatedDiagnostic, entry: Fields): boolean {
  return (
    (entry['severity'] === undefined || diagnostic.severity === entry['severity']) &&
    (entry['line'] === undefined || diagnostic.range.startLine === entry['line']) &&
    (entry['path'] === undefined || diagnostic.path === entry['path']) &&
    (entry['about'] === undefined ||
      sentenceOf(diagnostic).toLowerCase().includes(String(entry['about']).toLowerCase()))
  );
}

/** The finding as the page says it in English. */
export function sentenceOf(diagnostic: LocatedDiagnostic): string {
  const message = en.diagnostics[diagnostic.code as keyof typeof en.diagnostics] as
    ((params: LocatedDiagnostic['params']) => Text) | undefined;
  return message === undefined ? `(no sentence for ${diagnostic.code})` : plain(message(diagnostic.params));
}

function listing(found: readonly LocatedDiagnostic[]): string {
  if (found.length === 0) return 'no finding';
  return found
    .map((one) => `[${one.severity} line ${one.range.startLine} ${one.path} ${one.code}: ${sentenceOf(one)}]`)
    .join(' ');
}
