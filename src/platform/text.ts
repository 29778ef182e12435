/** The reader's size of text against the usual one, as the browser is set: 2 for twice as large. */
export const textScale = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1
