import type { Analysis, ClusterSettings, LocatedDiagnostic, Workspace } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { shortName } from '../../i18n/names.ts';
import { t, type Text } from '../../i18n/text.ts';
import type { Variation } from '../../state/variation.ts';

/** What B has instead of A, in one line. */
export function variationInWords(variation: Variation, workspace: Workspace, messages: Messages): Text {
  const { compare: words, ui } = messages;
  switch (variation.kind) {
    case 'setting': {
      const { setting, to } = variation;
      const value = (each: ClusterSettings[keyof ClusterSettings]) => settingInWords(setting, each, messages);
      return words.settingDiffers(ui.settings.labels[setting], value(workspace.settings[setting]), value(to));
    }
    case 'object': {
      const { change, was } = variation;
      if ('remove' in change) return words.withoutObject(change.object);
      const [from, to] = [was ?? words.notWritten, change.to ?? words.notWritten];
      return words.fieldDiffers(change.object, change.field, String(from), to);
    }
    case 'request': {
      const { from, url } = variation.request;
      const who =
        from.kind === 'internet' ? ui.request.internet : shortName(from.kind === 'pod' ? from.pod : from.node);
      return words.requestDiffers(who, url);
    }
    case 'text': {
      const [removed, added] = changedLines(workspace.text, variation.text);
      return t`${words.textDiffers(removed, added)}`;
    }
  }
}

/** A value of a setting as the settings say it. */
export function settingInWords(
  setting: keyof ClusterSettings,
  value: ClusterSettings[keyof ClusterSettings],
  { ui, compare }: Messages,
): string {
  const { placements, arrivals, networks } = ui.settings;
  const words: Readonly<Record<string, string>> =
    setting === 'ingressPlacement'
      ? placements
      : setting === 'balancerArrives'
        ? arrivals
        : setting === 'podNetwork'
          ? networks
          : {};
  return words[String(value)] ?? compare.settingValue(value);
}

/** What the API server refuses of B and takes of A. */
export function refusedInB(a: Analysis, b: Analysis): LocatedDiagnostic | undefined {
  const keyOf = ({ code, ref, path }: LocatedDiagnostic): string => `${code} ${ref ?? ''} ${path}`;
  const before = new Set(a.diagnostics.map(keyOf));
  return b.diagnostics.find((finding) => finding.severity === 'error' && !before.has(keyOf(finding)));
}

/** How many lines one text has that the other has not, and the reverse; lines that moved count for neither. */
function changedLines(before: string, after: string): readonly [removed: number, added: number] {
  const left = new Map<string, number>();
  for (const line of before.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
  let added = 0;
  for (const line of after.split('\n')) {
    const rest = left.get(line) ?? 0;
    if (rest > 0) left.set(line, rest - 1);
    else added++;
  }
  return [[...left.values()].reduce((sum, count) => sum + count, 0), added];
}
