import { useEffect, useState } from 'preact/hooks'

export interface Answer<Value> {
  /** What came last: it stays until there is another. Null where nothing came yet, or nobody is there. */
  readonly value: Value | null
  readonly isComing: boolean
  readonly hasFailed: boolean
}

/** What is asked of a corpus whenever the question is another one; an older answer is not waited for. */
export function useAnswer<Value>(
  question: string,
  ask: (signal: AbortSignal) => Promise<Value | null>,
): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value> & { readonly of: string | null }>({
    ...{ value: null, isComing: true, hasFailed: false },
    of: null,
  })
  useEffect(() => {
    const stop = new AbortController()
    ask(stop.signal).then(
      (value) => {
        if (!stop.signal.aborted) setAnswer({ value, isComing: false, hasFailed: false, of: question })
      },
      () => {
        if (!stop.signal.aborted)
          setAnswer(({ value }) => ({ value, isComing: false, hasFailed: true, of: question }))
      },
    )
    return () => stop.abort()
  }, [question])
  return answer.of === question ? answer : { ...answer, isComing: true, hasFailed: false }
}
