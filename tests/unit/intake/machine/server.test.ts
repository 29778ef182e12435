import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askForClaims } from '../../../../src/intake/machine/answers/claims'
import { askForNames } from '../../../../src/intake/machine/answers/names'
import { apiAt, originOf } from '../../../../src/intake/machine/server/address'
import { ServerFault } from '../../../../src/intake/machine/server/fault'
import { jsonIn } from '../../../../src/intake/machine/server/json'
import { call } from '../../../../src/intake/machine/server/line'
import { type Message, talkTo } from '../../../../src/intake/machine/server/server'
import { type Answer, type MachineServer, startMachineServer } from '../../../machine-server'
import { fakeLine } from '../../support/fake-line'

let server: MachineServer
beforeEach(async () => {
  server = await startMachineServer()
})
afterEach(() => server.close())

const messages: readonly Message[] = [{ role: 'user', content: 'List the names as JSON. Łódź “Ünï”' }]
const velmar = { name: 'Velmar', kind: 'place', aliases: [], unnamed: false, known: '', confidence: 0.9 }
const names = { names: [velmar] }
const never = new AbortController().signal

const talk = (line = fakeLine(), key = '') =>
  talkTo({ address: server.address, machine: 'reader-7b', key }, line)
const ask = (line = fakeLine(), key = '') => talk(line, key).ask(askForNames([]), messages, never)

/** Answers one after the other, the last one for ever. */
const inTurn = (...answers: readonly Answer[]) => {
  let at = 0
  return () => answers[Math.min(at++, answers.length - 1)] ?? 'silence'
}

/** What is wrong and how to mend it, as the reader is told. */
const faultOf = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ServerFault)
  return error instanceof ServerFault ? `${error.message} ${error.mend}` : ''
}

describe('the address', () => {
  it.each([
    'http://127.0.0.1:11434',
    'http://127.0.0.1:11434/',
    ' http://127.0.0.1:11434/v1 ',
    'http://127.0.0.1:11434/v1///',
    'HTTP://127.0.0.1:11434/v1/chat/completions',
    'http://127.0.0.1:11434/v1/models?x#y',
  ])('%j is that of the API, however it is written', (address) => {
    expect(apiAt(address)).toBe('http://127.0.0.1:11434/v1')
    expect(originOf(address)).toBe('http://127.0.0.1:11434')
  })

  it('keeps the path of an API that lies elsewhere', () => {
    expect(apiAt('https://models.example/openai/v2/')).toBe('https://models.example/openai/v2')
    expect(apiAt('https://models.example/openai')).toBe('https://models.example/openai/v1')
  })

  it.each(['', 'localhost:11434', '127.0.0.1', 'ftp://x', 'javascript:alert(1)', 'http:', 'http://me:pw@x'])(
    '%j is none, and it says how to write one',
    (address) => {
      expect(() => apiAt(address)).toThrow(ServerFault)
      expect(originOf(address)).toBeNull()
    },
  )
})

describe('a question to a server', () => {
  it('names the machine, the form of the answer and no temperature, and is sent nowhere else', async () => {
    server.answer = () => ({ say: names })
    expect(await ask()).toEqual({ items: [velmar], dropped: [] })
    const [asked] = server.asked
    expect(asked).toMatchObject({ path: '/v1/chat/completions', method: 'POST', key: undefined })
    expect(asked?.body).toMatchObject({
      model: 'reader-7b',
      temperature: 0,
      stream: false,
      messages,
      response_format: { type: 'json_schema', json_schema: { name: 'names', strict: true } },
    })
    server.answer = () => ({ status: 307, headers: { Location: 'http://127.0.0.1:9/v1/chat/completions' } })
    expect(await faultOf(ask())).toContain('was not reached')
  })

  it('brings the key along where there is one', async () => {
    server.answer = () => ({ say: names })
    await ask(fakeLine(), 'secret')
    expect(server.asked[0]?.key).toBe('Bearer secret')
  })

  it('gives the machine the very schema that its answer is parsed by, without limits', () => {
    const { schema } = askForClaims(['ann', 'bob'])
    const text = JSON.stringify(schema)
    expect(schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['claims', 'remarks'],
      properties: {
        claims: { type: 'array', items: { additionalProperties: false } },
        remarks: { type: 'array', items: { additionalProperties: false } },
      },
    })
    expect(text).toContain('"subject":{"type":"string","enum":["ann","bob"]}')
    expect(text).toContain('"enum":["ann","bob","unattributed"]')
    expect(text).not.toMatch(/maxLength|maxItems|default|\$schema/)
  })

  it.each(['late', 'in pieces'])('waits for an answer that comes %s', async (how) => {
    let release = () => {}
    const after = new Promise<void>((resolve) => {
      release = resolve
    })
    const many = { names: Array.from({ length: 50 }, (_, at) => ({ ...velmar, name: `Łódź ${at}` })) }
    server.answer = () => (how === 'late' ? { say: many, after } : { say: many, inPieces: true })
    const answer = ask()
    release()
    expect((await answer)?.items).toHaveLength(50)
  })

  it.each([
    ['in a code fence', `\`\`\`json\n${JSON.stringify(names)}\n\`\`\``],
    ['after thoughts', `<think>A {place}, perhaps.</think>\n${JSON.stringify(names)}`],
    ['between words', `Here it is: ${JSON.stringify(names)} That is all.`],
    ['as a bare list', JSON.stringify(names.names)],
  ])('understands an answer %s', async (_, say) => {
    server.answer = () => ({ say })
    expect((await ask())?.items).toEqual([velmar])
    expect(server.asked).toHaveLength(1)
  })

  it.each(['{"names": [{"name": "Vel', 'I cannot do that.', '', '{"people": []}', '[[', 'null'])(
    'asks once more after %j, and takes what comes then',
    async (broken) => {
      server.answer = inTurn({ say: broken }, { say: names })
      expect((await ask())?.items).toEqual([velmar])
      expect(server.asked).toHaveLength(2)
      expect(server.asked[1]?.said).toContain('That is no JSON of the form asked for.')
    },
  )

  it('gives up on an answer that is broken twice, and says that it has none', async () => {
    server.answer = () => ({ say: 'No.' })
    expect(await ask()).toBeNull()
    expect(server.asked).toHaveLength(2)
  })

  it('does without the schema where the server does not know it, and remembers that', async () => {
    server.answer = ({ format }) =>
      format === 'json_schema'
        ? { status: 400, body: { error: { message: 'response_format.type is not supported' } } }
        : { say: names }
    const one = talk()
    expect((await one.ask(askForNames([]), messages, never))?.items).toEqual([velmar])
    await one.ask(askForNames([]), messages, never)
    expect(server.asked.map(({ format }) => format)).toEqual(['json_schema', 'json_object', 'json_object'])
    expect(server.asked[1]?.said).toContain('fits this JSON schema')
    expect(one.asked).toBe(3)
  })

  it('does without any form where the server knows none', async () => {
    server.answer = ({ format }) =>
      format === 'plain' ? { say: names } : { status: 422, body: { error: 'unknown field' } }
    expect((await ask())?.items).toEqual([velmar])
    expect(server.asked.map(({ format }) => format)).toEqual(['json_schema', 'json_object', 'plain'])
  })

  it('takes a failure over the grammar for a form that the server does not know', async () => {
    server.answer = ({ format }) =>
      format === 'json_schema'
        ? { status: 500, body: { error: { message: 'failed to parse grammar' } } }
        : { say: names }
    const line = fakeLine()
    expect((await ask(line))?.items).toEqual([velmar])
    expect(line.rests).toEqual([])
  })

  it('tells what the server says where it refuses every form', async () => {
    server.answer = () => ({
      status: 400,
      body: { error: { message: 'exceeds the available context size' } },
    })
    const fault = await faultOf(ask())
    expect(fault).toContain('refuses the request (400). It says: “exceeds the available context size”')
    expect(fault).toContain('Give the server a larger context')
  })
})

describe('a server that is busy', () => {
  it('is left alone for as long as it asks, and asked again', async () => {
    const busy = (after: string): Answer => ({ status: 429, headers: { 'Retry-After': after } })
    server.answer = inTurn(busy('7'), busy('Thu, 20 Oct 2022 12:00:20 GMT'), busy('86400'), { say: names })
    const line = fakeLine()
    expect((await ask(line))?.items).toEqual([velmar])
    expect(line.rests).toEqual([7000, 20_000, 60_000])
  })

  it.each([500, 502, 503])(
    'with %d is asked again after longer and longer rests, then given up',
    async (status) => {
      server.answer = () => ({ status, body: { error: { message: 'out of memory' } } })
      const line = fakeLine()
      const fault = await faultOf(ask(line))
      expect(fault).toContain(`is too busy or failed, 4 times in a row (${status}). It says: “out of memory”`)
      expect(fault).toContain('go on from here')
      expect(line.rests).toEqual([1000, 2000, 4000])
      expect(server.asked).toHaveLength(4)
    },
  )

  it('is not waited for once that is cancelled', async () => {
    const controller = new AbortController()
    server.answer = () => {
      controller.abort()
      return { status: 429, headers: { 'Retry-After': '30' } }
    }
    await expect(talk().ask(askForNames([]), messages, controller.signal)).rejects.toThrow(/abort/i)
    expect(server.asked).toHaveLength(1)
  })
})

describe('a server that does not do it', () => {
  it.each([401, 403])('with %d: the key is refused', async (status) => {
    server.answer = () => ({ status, body: { error: { message: 'Invalid API key' } } })
    expect(await faultOf(ask())).toMatch(/refuses the key\. It says: “Invalid API key” Write the key/)
    expect(server.asked).toHaveLength(1)
  })

  it('knows no such machine', async () => {
    server.answer = () => ({ status: 404, body: { error: { message: 'model "reader-7b" not found' } } })
    expect(await faultOf(ask())).toContain('knows no model “reader-7b”')
  })

  it('is no such server', async () => {
    server.answer = () => ({ status: 200, body: '<!doctype html><title>Hello</title>' })
    expect(await faultOf(ask())).toContain('not as the chat completions API does')
  })

  it('hangs up, or is gone', async () => {
    server.answer = () => 'hang up'
    expect(await faultOf(ask())).toContain('was not reached, or broke off')
    const { address } = server
    await server.close()
    const gone = talkTo({ address, machine: 'm', key: '' }, fakeLine())
    expect(await faultOf(gone.ask(askForNames([]), messages, never))).toContain('was not reached')
    server = await startMachineServer()
  })

  it('does not answer at all', async () => {
    server.answer = () => 'silence'
    expect(await faultOf(ask(fakeLine({ isLate: () => true })))).toMatch(
      /did not answer within 10 minutes\. .*a smaller model/,
    )
  })

  it('does not answer, and is cancelled', async () => {
    const controller = new AbortController()
    server.answer = () => {
      controller.abort()
      return 'silence'
    }
    await expect(talk().ask(askForNames([]), messages, controller.signal)).rejects.toThrow(/abort/i)
  })

  it('answers without an end', async () => {
    server.answer = () => ({ status: 200, body: 'x'.repeat(5_000_000) })
    const { address } = server
    const endless = call(fakeLine(), {
      url: `${address}/v1/chat/completions`,
      key: '',
      body: {},
      patience: 600_000,
      signal: never,
    })
    expect(await faultOf(endless)).toContain('answers without an end')
  })
})

describe('JSON in what was said', () => {
  it.each(['', 'no', '{', '}{', '{"a": [}', '```'])('is none in %j', (said) => {
    expect(jsonIn(said)).toBeUndefined()
  })
})
