import type { Export } from '../export'

/** What whoever gets a form has, and what not: a sentence. */
export const tellKept = ({ keeps, loses }: Pick<Export, 'keeps' | 'loses'>): string =>
  `Keeps ${keeps}${loses === null ? '' : `; leaves out ${loses}`}.`
