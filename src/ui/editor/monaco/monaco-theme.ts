import { editor } from 'monaco-editor/editor';

/** Gives Monaco the page's colours, as the style sheet has them now. */
export function applyTokens(dark: boolean): void {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => sixDigits(style.getPropertyValue(`--${name}`).trim());
  const rule = (kind: string, name: string, fontStyle = ''): editor.ITokenThemeRule => ({
    token: kind,
    foreground: token(name).slice(1),
    fontStyle,
  });
  editor.defineTheme('kubehop', {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      rule('', 'text'),
      rule('type', 'accent'),
      rule('string', 'text'),
      rule('number', 'ok'),
      rule('keyword', 'ok'),
      rule('comment', 'text3', 'italic'),
      rule('operators', 'text2'),
      rule('meta', 'dns'),
      rule('namespace', 'dns'),
      rule('tag', 'dns'),
      rule('delimiter', 'text2'),
    ],
    colors: {
      'editor.background': token('surface'),
      'editor.foreground': token('text'),
      'editorLineNumber.foreground': token('text3'),
      'editorLineNumber.activeForeground': token('text'),
      'editor.lineHighlightBackground': token('column'),
      'editor.lineHighlightBorder': token('column'),
      'editorCursor.foreground': token('accent'),
      'editor.selectionBackground': `${token('accent')}44`,
      'editor.inactiveSelectionBackground': `${token('accent')}22`,
      'editorCodeLens.foreground': token('text2'),
      'editorInlayHint.foreground': token('text2'),
      'editorInlayHint.background': token('band'),
      'editorIndentGuide.background1': token('hair'),
      'editorIndentGuide.activeBackground1': token('line'),
      'editorWidget.background': token('surface'),
      'editorWidget.border': token('line'),
      'editorHoverWidget.background': token('surface'),
      'editorHoverWidget.border': token('line'),
      'editorSuggestWidget.background': token('surface'),
      'editorSuggestWidget.border': token('line'),
      'editorSuggestWidget.foreground': token('text'),
      'editorSuggestWidget.selectedBackground': token('band'),
      'editorSuggestWidget.selectedForeground': token('text'),
      'editorSuggestWidget.highlightForeground': token('accent'),
      'editorSuggestWidget.focusHighlightForeground': token('accent'),
      'textLink.foreground': token('accent'),
      'textLink.activeForeground': token('accent'),
      'menu.background': token('surface'),
      'menu.foreground': token('text'),
      'menu.border': token('line'),
      'editorError.foreground': token('refused'),
      'editorWarning.foreground': token('dropped'),
      'editorInfo.foreground': token('accent'),
      'editorOverviewRuler.errorForeground': token('refused'),
      'editorOverviewRuler.warningForeground': token('dropped'),
      'editorOverviewRuler.infoForeground': token('accent'),
      'scrollbarSlider.background': `${token('line')}55`,
      'scrollbarSlider.hoverBackground': `${token('line')}88`,
      'scrollbarSlider.activeBackground': `${token('line')}aa`,
      'scrollbar.shadow': '#00000000',
      focusBorder: token('accent'),
    },
  });
  editor.setTheme('kubehop');
}

/** Monaco refuses the short form, to which a built style sheet has shortened some colours. */
function sixDigits(color: string): string {
  return /^#[0-9a-f]{3}$/i.test(color) ? color.replace(/[0-9a-f]/gi, '$&$&') : color;
}
