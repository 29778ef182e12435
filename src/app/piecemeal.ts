import { signal } from '@preact/signals-core'
import { atOnce, type Steps } from '../model/check/steps'
import type { Answer } from '../state/store'
import { whileWanted } from './work/whileWanted'

interface Work<Question, Result> {
  /** Whether it takes so long that a reader would wait for it. */
  isLong(question: Question): boolean
  begin(question: Question): Steps<Result>
  /** What is answered until more is known. */
  readonly before: Result
}

/**
 * Answers questions: at once, or where that takes long in slices, between which whatever waits comes in. Another question gives
 * up the one before.
 */
export function piecemeal<Question, Result>({
  isLong,
  begin,
  before,
}: Work<Question, Result>): (question: Question) => Answer<Result> {
  let last: { readonly question: Question; readonly answer: Answer<Result> } | null = null
  const goOn = async (steps: Steps<Result>, answer: { value: Result }) => {
    const done = await whileWanted(() => last?.answer === answer, steps)
    if (done) answer.value = done.result
  }
  return (question) => {
    if (last?.question === question) return last.answer
    const steps = begin(question)
    const answer = isLong(question) ? signal(before) : { value: atOnce(steps) }
    last = { question, answer }
    if (isLong(question)) void goOn(steps, answer)
    return answer
  }
}
