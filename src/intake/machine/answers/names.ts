import * as z from 'zod/mini'
import { kinds } from '../../../model/vocabulary'
import { confidence, line, type Question, questionOf } from './question'

/** Somebody or some place that a machine found in a stretch of text. */
export interface FoundName {
  readonly name: string
  readonly kind: (typeof kinds)[number]
  readonly aliases: readonly string[]
  readonly unnamed: boolean
  /** Id of the entity that it takes this one to be; empty where it is none of those. */
  readonly known: string
  readonly confidence: number | null
}

/** Asks who is in a text. `known`: ids of entities that are known already. */
export const askForNames = (known: readonly string[]): Question<FoundName> =>
  questionOf({
    name: 'names',
    most: 200,
    item: z.object({
      name: line(160),
      kind: z.enum(kinds),
      aliases: z.catch(z.array(line(160)).check(z.maxLength(20)), []),
      unnamed: z.catch(z.boolean(), false),
      known: z.catch(z.enum(['', ...known]), ''),
      confidence,
    }),
    whyNot: () => 'unreadable',
  })
