/** Halves of pairs and control characters, which some programs stumble over, as U+FFFD. */
export const wellFormed = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  text.replace(/[\u{d800}-\u{dfff}\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{7f}]/gu, '\ufffd')
