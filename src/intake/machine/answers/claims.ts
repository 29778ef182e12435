import * as z from 'zod/mini'
import { predicates } from '../../../model/predicates'
import { stances, UNATTRIBUTED } from '../../../model/vocabulary'
import { confidence, line, type Question, questionOf } from './question'

/** A claim as a machine tells it; that its quote stands in the text is yet to be seen. */
export interface FoundClaim {
  readonly subject: string
  readonly predicate: string
  readonly object: string
  readonly wording: string
  readonly text: string
  /** Number of the paragraph; -1 where it tells none. */
  readonly paragraph: number
  readonly quote: string
  readonly voices: readonly string[]
  readonly stance: (typeof stances)[number]
  readonly denied: boolean
  readonly confidence: number | null
}

const NAMES = ['subject', 'object', 'voices']

/** Asks for claims between entities, given by their ids. */
export const askForClaims = (ids: readonly string[]): Question<FoundClaim> =>
  questionOf({
    name: 'claims',
    most: 200,
    item: z.object({
      subject: z.enum(ids),
      predicate: z.enum([...predicates.keys()]),
      object: z.enum(ids),
      wording: z.catch(line(80, 0), ''),
      text: line(600),
      paragraph: z.catch(z.int(), -1),
      quote: z.string().check(z.minLength(1), z.maxLength(3000)),
      voices: z._default(z.array(z.enum([...ids, UNATTRIBUTED])).check(z.maxLength(8)), []),
      stance: z.enum(stances),
      denied: z._default(z.boolean(), false),
      confidence,
    }),
    whyNot: (issues) =>
      issues.every(({ code, path }) => code === 'invalid_value' && NAMES.includes(String(path[0])))
        ? 'unknown-name'
        : 'unreadable',
  })
