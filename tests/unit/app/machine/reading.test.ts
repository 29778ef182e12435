import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMachineReading, type MachineReading, type Stage } from '../../../../src/app/machine/reading'
import { keepServer, keptServer } from '../../../../src/app/machine/settings'
import type { Suggestion } from '../../../../src/intake/machine/read'
import { droppedLine, progressLine, suggestedLine, whatGoesWhere } from '../../../../src/ui/machine/words'
import { type MachineServer, startMachineServer } from '../../../machine-server'
import { fakeLine } from '../../support/fake-line'
import { harbour } from '../../support/harbour'

/** What the browser keeps. */
const kept = new Map<string, string>()
let server: MachineServer

beforeEach(async () => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
  server = await startMachineServer(({ about }) => ({
    say: about === 'names' ? { names: [{ name: 'Norway', kind: 'place' }] } : { claims: [{}] },
  }))
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await server.close()
})

const own = 'http://127.0.0.1:4173'

function begin(allowed: readonly string[] | null = null) {
  const taken: Suggestion[] = []
  /** Why nothing can be added, as often as that is asked. */
  const why: string[] = []
  const reading = createMachineReading(
    () => harbour,
    (edit) => {
      if (why.length === 0) taken.push(edit)
      return why.shift() ?? null
    },
    { line: fakeLine(), page: { origin: own, allowed } },
  )
  reading.change({ address: server.address, machine: ' reader-7b ' })
  return { reading, taken, why }
}

/** The stage, once it is this one. */
async function at<Is extends Stage['is']>(
  reading: MachineReading,
  is: Is,
): Promise<Extract<Stage, { is: Is }>> {
  await expect.poll(() => reading.stage.value.is).toBe(is)
  return reading.stage.value as Extract<Stage, { is: Is }>
}

describe('a reading in the app', () => {
  it('ends with one suggestion that is handed on', async () => {
    const { reading, taken } = begin()
    expect(server.asked).toEqual([])
    reading.start()
    const { outcome } = await at(reading, 'done')
    expect(taken).toEqual([outcome.edit])
    expect(taken[0]?.entities.map(({ made }) => made?.by)).toEqual(['model reader-7b'])
    expect(suggestedLine(outcome.edit)).toBe('1 name')
    expect(outcome.dropped.map(droppedLine)).toEqual(['1 entry that is not of the form asked for'])
  })

  it('hands on nothing where nothing was found', async () => {
    server.answer = () => ({ say: { names: [], claims: [] } })
    const { reading, taken } = begin()
    reading.start()
    expect(suggestedLine((await at(reading, 'done')).outcome.edit)).toBe('')
    expect(taken).toEqual([])
  })

  it('keeps what was found where the piece cannot take it, until it can', async () => {
    const { reading, taken, why } = begin()
    why.push('Another tab has it.', 'It still has it.')
    reading.start()
    expect((await at(reading, 'found')).why).toBe('Another tab has it.')
    reading.cancel()
    reading.add()
    expect((await at(reading, 'found')).why).toBe('It still has it.')
    reading.add()
    const { outcome } = await at(reading, 'done')
    expect(taken).toEqual([outcome.edit])
    expect(suggestedLine(outcome.edit)).toBe('1 name')
    expect(server.asked).toHaveLength(2)
  })

  it('is cancelled, and goes on where it was', async () => {
    const { reading, taken } = begin()
    const usual = server.answer
    server.answer = (asked) => (asked.about === 'claims' ? 'silence' : usual(asked))
    reading.start()
    await expect.poll(() => server.asked.length).toBe(2)
    reading.cancel()
    const { fault, resume } = await at(reading, 'stopped')
    expect([fault, resume.names.length, taken.length]).toEqual([null, 1, 0])
    server.answer = usual
    reading.start()
    await at(reading, 'done')
    expect(server.asked.map(({ about }) => about)).toEqual(['names', 'claims', 'claims'])
    expect(taken).toHaveLength(1)
  })

  it('begins anew where that is asked for', async () => {
    const { reading } = begin()
    const usual = server.answer
    server.answer = (asked) => (asked.about === 'claims' ? 'hang up' : usual(asked))
    reading.start()
    expect((await at(reading, 'stopped')).fault?.message).toContain('was not reached')
    server.answer = usual
    reading.restart()
    await at(reading, 'done')
    expect(server.asked.map(({ about }) => about)).toEqual(['names', 'claims', 'names', 'claims'])
  })

  it('sends nothing where the page is not allowed to, whatever is pressed', async () => {
    const { reading } = begin([own])
    reading.start()
    expect(reading.stage.value.is).toBe('ready')
    expect(reading.diagnosis.value?.found).toBe('not-allowed')
    reading.test()
    await expect.poll(() => reading.isTesting.value).toBe(false)
    expect(reading.diagnosis.value?.found).toBe('not-allowed')
    expect(server.asked).toEqual([])
  })

  it('forgets what a test found once the settings change', async () => {
    const { reading } = begin()
    reading.test()
    await expect.poll(() => reading.diagnosis.value?.found).toBe('fine')
    reading.change({ machine: 'other' })
    expect(reading.diagnosis.value).toBeNull()
  })
})

describe('the settings', () => {
  it('are kept in this browser once they are used, and forgotten when that is asked for', async () => {
    const { reading } = begin()
    reading.change({ key: 'secret' })
    expect(kept.size).toBe(0)
    reading.test()
    expect(keptServer()).toEqual({ address: server.address, machine: ' reader-7b ', key: 'secret' })
    expect(begin().reading.server.value.key).toBe('secret')
    reading.forget()
    expect([...kept.values()].join()).toBe('')
    expect(reading.server.value).toEqual({ address: '', machine: '', key: '' })
  })

  it('that this browser does not keep are said to be gone with the page', () => {
    vi.stubGlobal('localStorage', undefined)
    const { reading } = begin()
    reading.test()
    expect(reading.isKept.value).toBe(false)
  })

  it.each(['', 'x', '1', 'null', '[]', '{"address":1,"__proto__":{"key":"k"}}', '{"key":{}}'])(
    'are empty where %j was kept',
    (text) => {
      expect(keptServer(() => text)).toEqual({ address: '', machine: '', key: '' })
    },
  )

  it('are read as they were kept', () => {
    const server = { address: 'http://a', machine: 'm "x"', key: 'k' }
    keepServer(server)
    expect(keptServer()).toEqual(server)
    const kept = '{"address":"http://a","model":"m","key":"k"}'
    expect(keptServer((name) => (name === 'model' ? kept : null)).machine).toBe('m')
  })
})

describe('the words', () => {
  it('say what goes where', () => {
    expect(whatGoesWhere(harbour, 'http://127.0.0.1:11434')).toMatch(
      /^The text of this piece, 70 words, goes to http:\/\/127\.0\.0\.1:11434 and nowhere else\./,
    )
  })

  it('say how far it is', () => {
    const lines = [0, 2, 3, 5, 6].map((done) =>
      progressLine({ doing: done < 3 ? 'names' : 'claims', done, of: 6 }),
    )
    expect(lines).toEqual([
      'Looking for names: part 1 of 3…',
      'Looking for names: part 3 of 3…',
      'Looking for claims: part 1 of 3…',
      'Looking for claims: part 3 of 3…',
      'Checking what was found…',
    ])
  })
})
