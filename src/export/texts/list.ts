import type { Export } from '../export'
import { reportMarkdown } from './reportMarkdown'
import { reportWord } from './reportWord'

/** In the order in which they are offered. */
export const texts: readonly Export<'report'>[] = [reportWord, reportMarkdown]
