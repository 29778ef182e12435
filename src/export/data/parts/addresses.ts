import { wellFormed } from '../../words/wellFormed'

/** Address of an article of the English Wikipedia by its title. */
export const wikipediaAddress = (title: string): string =>
  `https://en.wikipedia.org/wiki/${encodeURIComponent(wellFormed(title).replaceAll(' ', '_'))}`
