import { ServerFault } from './fault'

/** What talking to a server needs of the world around. */
export interface Line {
  readonly fetch: typeof fetch
  /** ms since 1970. */
  now(): number
  /** Rejects with the signal's reason where that is aborted first. */
  wait(ms: number, signal: AbortSignal): Promise<void>
}

export const realLine: Line = {
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer)
        reject(signal.reason)
      }
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop)
        resolve()
      }, ms)
      if (signal.aborted) stop()
      else signal.addEventListener('abort', stop, { once: true })
    }),
}

export interface Reply {
  readonly status: number
  readonly text: string
  /** How long the server wants to be left alone, ms; null where it does not tell, or the browser does not tell us. */
  readonly rest: number | null
}

export interface Call {
  readonly url: string
  readonly key: string
  /** JSON; left out, the call asks and brings nothing. */
  readonly body?: unknown
  /** How long the whole answer may take, ms. */
  readonly patience: number
  readonly signal: AbortSignal
}

/** The server was not reached, or the browser does not let us see its answer. */
export class NoAnswer extends ServerFault {}

/** Longer answers are no answers, characters. */
const MOST = 4_000_000

/**
 * One call and the whole of its answer, however slowly and in however many pieces it comes. Throws the signal's reason
 * where that is aborted, a `NoAnswer` where the server is not reached, and a `ServerFault` where it takes too long.
 */
export async function call(line: Line, { url, key, body, patience, signal }: Call): Promise<Reply> {
  signal.throwIfAborted()
  if (!/^[\x21-\x7e]*$/.test(key))
    throw new ServerFault('The key has signs that no key has.', 'Copy it once more, alone.')
  const { origin } = new URL(url)
  const hangUp = new AbortController()
  const alarm = new AbortController()
  const stop = () => hangUp.abort(signal.reason)
  signal.addEventListener('abort', stop)
  let isLate = false
  void line.wait(patience, alarm.signal).then(
    () => {
      isLate = true
      hangUp.abort()
    },
    () => {},
  )
  try {
    const response = await line.fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'Content-Type': 'application/json', ...(key !== '' && { Authorization: `Bearer ${key}` }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // The text goes to this server and to no other that it may point to.
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: hangUp.signal,
    })
    const text = await wholeText(response, origin)
    return { status: response.status, text, rest: restIn(response.headers.get('Retry-After'), line.now()) }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (error instanceof ServerFault) throw error
    if (isLate)
      throw new ServerFault(
        `${origin} did not answer within ${told(patience)}.`,
        'See whether it is still at work; a smaller model answers sooner.',
      )
    throw new NoAnswer(
      `${origin} was not reached, or broke off.`,
      'See whether the server is running; “Test connection” tells more.',
    )
  } finally {
    alarm.abort()
    signal.removeEventListener('abort', stop)
  }
}

async function wholeText({ body }: Response, origin: string): Promise<string> {
  if (body === null) return ''
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    if (text.length > MOST) {
      await reader.cancel()
      throw new ServerFault(`${origin} answers without an end.`, 'Try another model.')
    }
  }
}

/** Seconds or a date, as `Retry-After` has it. */
function restIn(header: string | null, now: number): number | null {
  if (header === null) return null
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}

const told = (ms: number): string => (ms < 120_000 ? `${ms / 1000} seconds` : `${ms / 60_000} minutes`)
