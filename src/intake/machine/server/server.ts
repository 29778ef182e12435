import type { Answered, Question } from '../answers/question'
import { complaintOf, contentOf } from '../answers/wire'
import { apiAt, type MachineServer } from './address'
import { ServerFault } from './fault'
import { jsonIn } from './json'
import { call, type Line, type Reply } from './line'

export interface Message {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

/** A talk with a server: what it turned out not to understand is not tried again. */
export interface Talk {
  /**
   * The answer to a question; null where the machine gave none that can be read, twice. Throws a `ServerFault`, and the
   * signal's reason where that is aborted.
   */
  ask<Item>(
    question: Question<Item>,
    messages: readonly Message[],
    signal: AbortSignal,
  ): Promise<Answered<Item> | null>
  /** How many requests were sent. */
  readonly asked: number
}

/** How the form of the answer is told, the best first. */
const formats = ['json_schema', 'json_object', 'plain'] as const
type Format = (typeof formats)[number]

/** How long a machine on a slow computer may take for one answer, ms. */
const PATIENCE = 10 * 60_000

/** How often the same is sent once more, and how long the server is left alone in between, ms. */
const RETRIES = 3
const FIRST_REST = 1000
const LONGEST_REST = 60_000

/** Longer than what a page of an article is worth: a machine that repeats itself would go on for ever, tokens. */
const LONGEST_ANSWER = 6000

/** Characters of a broken answer that the machine is shown again. */
const SHOWN = 2000

export function talkTo(server: MachineServer, line: Line): Talk {
  const url = `${apiAt(server.address)}/chat/completions`
  let format: Format = formats[0]
  let asked = 0

  async function send(messages: readonly Message[], question: Question<unknown>, signal: AbortSignal) {
    for (let again = 0; ; again += 1) {
      asked += 1
      const body = bodyOf(server.machine, messages, question, format)
      const reply = await call(line, { url, key: server.key, body, patience: PATIENCE, signal })
      if (reply.status < 300 || !isBusy(reply) || again === RETRIES || refusesForm(reply)) return reply
      await line.wait(Math.min(reply.rest ?? FIRST_REST * 2 ** again, LONGEST_REST), signal)
    }
  }

  /** What the machine says, in the best form that the server understands. */
  async function complete(
    messages: readonly Message[],
    question: Question<unknown>,
    signal: AbortSignal,
  ): Promise<string> {
    for (;;) {
      const reply = await send(messages, question, signal)
      if (reply.status < 300) return saidIn(reply, server)
      const next = formats[formats.indexOf(format) + 1]
      if (next === undefined || !refusesForm(reply)) throw faultOf(reply, server)
      format = next
    }
  }

  return {
    get asked() {
      return asked
    },
    async ask(question, messages, signal) {
      const said = await complete(messages, question, signal)
      const answer = question.parse(jsonIn(said))
      if (answer !== null) return answer
      const once: readonly Message[] = [
        ...messages,
        { role: 'assistant', content: said.slice(0, SHOWN) },
        { role: 'user', content: `That is no JSON of the form asked for. Answer with it alone.` },
      ]
      return question.parse(jsonIn(await complete(once, question, signal)))
    },
  }
}

function bodyOf(
  machine: string,
  messages: readonly Message[],
  { name, schema }: Question<unknown>,
  format: Format,
): unknown {
  const form: Message = {
    role: 'user',
    content: `Answer with one JSON object that fits this JSON schema:\n${JSON.stringify(schema)}`,
  }
  return {
    model: machine,
    messages: format === 'json_schema' ? messages : [...messages, form],
    temperature: 0,
    max_tokens: LONGEST_ANSWER,
    stream: false,
    ...(format === 'json_schema' && {
      response_format: { type: 'json_schema', json_schema: { name, strict: true, schema } },
    }),
    ...(format === 'json_object' && { response_format: { type: 'json_object' } }),
  }
}

const isBusy = ({ status }: Reply): boolean => status === 429 || status >= 500

/** Servers without the form tell it in different ways; asked once more in a plainer one, those who meant else say so. */
const refusesForm = ({ status, text }: Reply): boolean =>
  status === 400 ||
  status === 422 ||
  (status >= 500 && /response_format|json_schema|grammar/i.test(text.slice(0, 5000)))

function saidIn({ text }: Reply, { address }: MachineServer): string {
  const content = contentOf(jsonIn(text))
  if (content !== null) return content
  throw new ServerFault(
    `${new URL(apiAt(address)).origin} answers, but not as the chat completions API does.`,
    'See whether the address is that of the API.',
  )
}

function faultOf(reply: Reply, { address, machine }: MachineServer): ServerFault {
  const { origin } = new URL(apiAt(address))
  const complaint = complaintOf(jsonIn(reply.text)).replace(/\s+/g, ' ').slice(0, 200)
  const says = complaint === '' ? '' : ` It says: “${complaint}”`
  const { status } = reply
  if (status === 401 || status === 403)
    return new ServerFault(`${origin} refuses the key.${says}`, 'Write the key that the server was given.')
  if (status === 404)
    return new ServerFault(
      `${origin} knows no model “${machine}”, or has no chat completions.${says}`,
      '“Test connection” lists the models that are there.',
    )
  if (status === 429 || status >= 500)
    return new ServerFault(
      `${origin} is too busy or failed, ${RETRIES + 1} times in a row (${status}).${says}`,
      'Wait a little, or see what the server itself tells; then go on from here.',
    )
  return new ServerFault(
    `${origin} refuses the request (${status}).${says}`,
    /context|token/i.test(complaint)
      ? 'Give the server a larger context, or choose a model that has one.'
      : 'See what the server itself tells.',
  )
}
