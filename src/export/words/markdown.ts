/** A text in which no sign means anything. */
export const plainMarkdown = (text: string): string => text.replace(/[[\]*_`<>\\]/g, (sign) => `\\${sign}`)
