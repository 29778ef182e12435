import * as z from 'zod/mini'
import { predicates } from '../../../model/predicates'
import { stances, UNATTRIBUTED } from '../../../model/vocabulary'
import { confidence, line, type Question, questionOf, type Reason } from './question'

/** What a machine tells to be said; that its quote stands in the text is yet to be seen. */
interface FoundSaying {
  readonly text: string
  /** Number of the paragraph; -1 where it tells none. */
  readonly paragraph: number
  readonly quote: string
  readonly voices: readonly string[]
  /** Whom it is said to; empty where it does not tell. */
  readonly to: string
  readonly confidence: number | null
}

export interface FoundClaim extends FoundSaying {
  readonly subject: string
  readonly predicate: string
  readonly object: string
  readonly wording: string
  readonly stance: (typeof stances)[number]
  readonly denied: boolean
}

/** What a voice says that makes no claim. */
export interface FoundRemark extends FoundSaying {
  readonly about: readonly string[]
  /** Whether it stands in quotation marks. */
  readonly direct: boolean
}

export const isFoundClaim = (found: FoundClaim | FoundRemark): found is FoundClaim => 'subject' in found

const NAMES = ['subject', 'object', 'voices', 'about']

/** Asks for claims between entities, given by their ids, and for what else is said by them. */
export function askForClaims(ids: readonly string[]): Question<FoundClaim | FoundRemark> {
  const voices = z.array(z.enum([...ids, UNATTRIBUTED]))
  const saying = {
    text: line(600),
    paragraph: z.catch(z.int(), -1),
    quote: z.string().check(z.minLength(1), z.maxLength(3000)),
    to: z.catch(z.enum(['', ...ids]), ''),
    confidence,
  }
  const claim = z.object({
    subject: z.enum(ids),
    predicate: z.enum([...predicates.keys()]),
    object: z.enum(ids),
    wording: z.catch(line(80, 0), ''),
    ...saying,
    voices: z._default(voices.check(z.maxLength(8)), []),
    stance: z.enum(stances),
    denied: z._default(z.boolean(), false),
  })
  const remark = z.object({
    ...saying,
    voices: voices.check(z.minLength(1), z.maxLength(8)),
    about: z._default(z.array(z.enum(ids)).check(z.maxLength(20)), []),
    direct: z.catch(z.boolean(), false),
  })
  return questionOf<typeof claim | typeof remark>(
    { name: 'claims', most: 200, item: claim, whyNot },
    { name: 'remarks', most: 200, item: remark, whyNot },
  )
}

const whyNot = (issues: readonly z.core.$ZodIssue[]): Reason =>
  issues.every(({ code, path }) => code === 'invalid_value' && NAMES.includes(String(path[0])))
    ? 'unknown-name'
    : 'unreadable'
