import { describe, expect, it, vi } from 'vitest'
import { type LineState, type Means, openLine } from '../../../../src/app/corpus/line'
import { providerOver } from '../../../../src/app/corpus/provider'

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })
const none = { list: [], total: 0 }

/** A server that answers one after the other; an Error: nothing is there. */
function answering(...answers: readonly (Response | Error)[]) {
  let kept: string | null = null
  const left = [...answers]
  const waited: number[] = []
  const asked: { readonly path: string; readonly token: string | null }[] = []
  const means: Means = {
    async fetch(path, { headers, signal }) {
      asked.push({ path, token: new Headers(headers).get('Authorization') })
      signal?.throwIfAborted()
      const next = left.shift()
      if (!next || next instanceof Error) throw next ?? new Error('asked once too often')
      return next
    },
    async wait(ms) {
      waited.push(ms)
    },
    token: {
      read: () => kept,
      keep(token) {
        kept = token
      },
      forget() {
        kept = null
      },
    },
  }
  const line = openLine(means)
  const states: LineState[] = []
  line.state.subscribe((state) => states.push(state))
  return { line, provider: providerOver(line), waited, asked, states, again: () => openLine(means) }
}

describe('a corpus that is asked over HTTP', () => {
  it('is asked again while it, or its database, is away, and goes on when it is back', async () => {
    const { provider, waited, states } = answering(
      new Error('nobody listens'),
      json(503, { fault: 'database-away' }),
      json(200, none),
    )
    expect(await provider.pieces({ limit: 3 })).toEqual(none)
    expect(waited).toEqual([500, 1000])
    expect(states).toEqual(['there', 'away', 'there'])
  })

  it('asks for a token once, however many questions wait for it', async () => {
    const { line, provider, asked, states } = answering(
      json(401, { fault: 'token' }),
      json(401, { fault: 'token' }),
      json(200, none),
      json(200, none),
    )
    const both = Promise.all([provider.pieces({ limit: 1 }), provider.pieces({ limit: 1 })])
    while (states.at(-1) !== 'locked' || asked.length < 2) await Promise.resolve()
    // Both have heard that they must wait.
    await new Promise((resolve) => setTimeout(resolve))
    line.unlock('a-secret-of-readers')
    expect(await both).toEqual([none, none])
    expect(asked.map(({ token }) => token)).toEqual([
      ...[null, null],
      ...['Bearer a-secret-of-readers', 'Bearer a-secret-of-readers'],
    ])
    expect(states).toEqual(['there', 'locked', 'there'])
  })

  it('keeps a token for when the page comes again, and forgets one that is refused', async () => {
    const { line, asked, states, again } = answering(
      json(401, { fault: 'token' }),
      json(200, none),
      json(200, none),
      json(401, { fault: 'token' }),
      json(200, none),
    )
    const first = line.ask('corpus/pieces')
    await vi.waitFor(() => expect(states.at(-1)).toBe('locked'))
    line.unlock('a-secret-of-readers')
    await first
    await again().ask('corpus/pieces')
    expect(asked.at(-1)?.token).toBe('Bearer a-secret-of-readers')
    const refused = line.ask('corpus/pieces')
    await vi.waitFor(() => expect(states.at(-1)).toBe('refused'))
    line.unlock('a-secret-of-editors')
    await refused
    expect(asked.at(-1)?.token).toBe('Bearer a-secret-of-editors')
  })

  it('believes no answer of another shape, and no fault is taken for an answer', async () => {
    const { provider } = answering(
      json(200, { list: 'none', total: 0 }),
      json(200, { format: 1, id: 'a' }),
      json(503, { fault: 'too-long' }),
      json(404, { fault: 'not-there' }),
    )
    await expect(provider.pieces({ limit: 1 })).rejects.toThrow('not-understood')
    await expect(provider.piece('a')).rejects.toThrow('not-understood')
    await expect(provider.search('x', 1)).rejects.toThrow('too-long')
    expect(await provider.name('nobody here')).toBeNull()
  })

  it('asks nothing for a reader who went on', async () => {
    const { provider, asked } = answering(new Error('nobody listens'), json(200, none))
    const gone = new AbortController()
    const answer = provider.pieces({ limit: 1 }, gone.signal)
    gone.abort()
    await expect(answer).rejects.toThrow('abort')
    expect(asked).toHaveLength(1)
  })
})
