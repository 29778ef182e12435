/** "Ukrainian", of an ISO 639-1 code; the code itself where it is unknown. */
export const languageName = (code: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
