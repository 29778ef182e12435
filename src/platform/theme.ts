const DARK = '(prefers-color-scheme: dark)'

/** Has the page look so, whatever the reader's system asks for. */
export function forceTheme(theme: 'light' | 'dark', page: Document = document): void {
  page.documentElement.style.colorScheme = theme
  for (const sheet of page.styleSheets) decide(sheet.cssRules, theme)
}

/** Rules for the dark hold always, or never. */
function decide(rules: CSSRuleList, theme: 'light' | 'dark'): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule && rule.media.mediaText === DARK)
      rule.media.mediaText = theme === 'dark' ? 'all' : 'not all'
    else if (rule instanceof CSSGroupingRule) decide(rule.cssRules, theme)
  }
}
