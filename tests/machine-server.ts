/** A server that speaks as much of the OpenAI chat completions API as is asked of it, and answers as a test wants it to. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  readonly path: string
  readonly method: string
  readonly key: string | undefined
  /** Of a completion: what is asked for, what was said to the machine, and in which form it is to answer. */
  readonly about: 'names' | 'claims' | null
  readonly said: string
  readonly format: string
  readonly body: Readonly<Record<string, unknown>>
}

export type Answer =
  /** What the machine says: text as it is, anything else as JSON. */
  | { readonly say: unknown; readonly inPieces?: boolean; readonly after?: Promise<unknown> }
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'silence'
  | 'hang up'

export interface MachineServer {
  /** As a reader would write it. */
  readonly address: string
  /** All that was asked, `/models` and completions, in order. */
  readonly asked: readonly Asked[]
  answer: (asked: Asked) => Answer
  machines: readonly string[]
  /** The page that may read the answers; none where it is null. */
  letsIn: string | null
  close(): Promise<void>
}

export async function startMachineServer(
  answer: (asked: Asked) => Answer = () => ({ say: {} }),
): Promise<MachineServer> {
  const all: Asked[] = []
  const server = createServer((request, response) => {
    if (machine.letsIn !== null) {
      response.setHeader('Access-Control-Allow-Origin', machine.letsIn)
      response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type')
      response.setHeader('Access-Control-Expose-Headers', 'retry-after')
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end()
      return
    }
    void read(request).then((asked) => {
      all.push(asked)
      const isList = asked.path === '/v1/models'
      reply(response, isList ? listOf(machine.machines, machine.answer(asked)) : machine.answer(asked))
    })
  })
  const machine: MachineServer = {
    address: '',
    asked: all,
    answer,
    machines: ['reader-7b', 'reader-13b:latest'],
    letsIn: '*',
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return Object.assign(machine, { address: `http://127.0.0.1:${port}` })
}

/** The list of models, unless the test wants an error. */
const listOf = (machines: readonly string[], answer: Answer): Answer =>
  typeof answer === 'object' && 'say' in answer
    ? { status: 200, body: { object: 'list', data: machines.map((id) => ({ id, object: 'model' })) } }
    : answer

async function read(request: IncomingMessage): Promise<Asked> {
  let text = ''
  for await (const piece of request.setEncoding('utf8')) text += piece
  const body = text === '' ? {} : JSON.parse(text)
  const said = (body.messages ?? []).map(({ content }: { content: string }) => content).join('\n\n')
  return {
    path: request.url ?? '',
    method: request.method ?? '',
    key: request.headers.authorization,
    about: said.includes('List the names')
      ? 'names'
      : said.includes('List the claims and remarks')
        ? 'claims'
        : null,
    said,
    format: body.response_format?.type ?? 'plain',
    body,
  }
}

async function reply(response: ServerResponse, answer: Answer): Promise<void> {
  if (answer === 'silence') return
  if (answer === 'hang up') {
    response.destroy()
    return
  }
  if ('status' in answer) {
    const { status, body, headers } = answer
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body ?? {}))
    return
  }
  const content = typeof answer.say === 'string' ? answer.say : JSON.stringify(answer.say)
  const text = JSON.stringify({
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
  })
  await answer.after
  response.writeHead(200, { 'Content-Type': 'application/json' })
  if (!answer.inPieces) response.end(text)
  else {
    const bytes = Buffer.from(text)
    // Pieces end in the middle of letters too.
    for (let at = 0; at < bytes.length; at += 7)
      await new Promise((done) => response.write(bytes.subarray(at, at + 7), done))
    response.end()
  }
}
