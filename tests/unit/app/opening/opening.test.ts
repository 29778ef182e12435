import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Doubt, doubtsOn } from '../../../../src/app/opening/doubts'
import { isOfDigest } from '../../../../src/app/opening/objection'
import { createOpening, type Opened } from '../../../../src/app/opening/opening'
import {
  editable,
  joinParagraphs,
  MOST_EDITED,
  splitNames,
  splitParagraphs,
} from '../../../../src/app/opening/paragraphs'
import { tellOpened } from '../../../../src/app/opening/told'
import { tellFaults } from '../../../../src/export/words/faults'
import { isSuggested } from '../../../../src/graph/made'
import { pieceOfDraft } from '../../../../src/intake/annotate'
import { bring, type Source } from '../../../../src/intake/bring'
import type { Draft } from '../../../../src/intake/draft'
import { FaultyPiece } from '../../../../src/intake/formats/kernel/fault'
import { tellReadNotice } from '../../../../src/intake/formats/kernel/notice'
import type { Answer, Hearing, Intake } from '../../../../src/intake/worker/intake'
import type { Task } from '../../../../src/intake/worker/messages'
import { parsePiece, pieceToFile } from '../../../../src/model/file/piece'
import type { Journal } from '../../../../src/model/journal/entries'
import { begin as beginJournal } from '../../../../src/model/journal/journal'
import { isLocal, newLocalId } from '../../../../src/storage/localId'
import { reader } from '../../support/english-parser'
import { check } from '../../support/property'
import { claim, person, pieceOf } from '../../support/small-piece'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textFile = (text: string, name = 'a.txt') => ({ from: 'file', name, bytes: bytesOf(text) }) as const

describe('a text that is edited', () => {
  it('has its paragraphs between blank lines, however many and whatever blanks they hold', () => {
    expect(splitParagraphs('One.\n\nTwo,\nstill two.\n \n\t\n  Three. \n')).toEqual([
      'One.',
      'Two,\nstill two.',
      'Three.',
    ])
    expect(splitParagraphs(' \n\n ')).toEqual([])
  })

  it('is split as it was joined', () => {
    const paragraph = fc.stringMatching(/^[a-z.“”]{1,9}( [a-z]{1,9}){0,3}$/)
    check(
      fc.property(fc.array(paragraph), (paragraphs) => {
        expect(splitParagraphs(joinParagraphs(paragraphs))).toEqual(paragraphs)
      }),
    )
  })

  it('is edited as far as the page need not wait for it', () => {
    const long = 'x'.repeat(MOST_EDITED / 2 - 100)
    expect(editable(['One.', 'Two.'])).toBe(2)
    expect(editable(['One.', long, long, long])).toBe(3)
    expect(editable(['x'.repeat(MOST_EDITED)])).toBe(0)
    expect(editable(Array(9000).fill('x'))).toBeLessThan(1000)
    expect(editable([])).toBe(0)
  })

  it('has names between commas', () => {
    expect(splitNames(' Mara Lindt,Ivo Horak; ,')).toEqual(['Mara Lindt', 'Ivo Horak'])
    expect(splitNames('')).toEqual([])
  })
})

const read = (source: Source) =>
  bring(source, { progress: () => {}, parseHtml: () => Promise.reject(new Error('no page')) })

const drafted = async (text: string): Promise<Draft> => {
  const brought = await read({ from: 'paste', text })
  if (brought.kind !== 'draft') throw new Error('this is no draft')
  return brought.draft
}

describe('what a reader brings', () => {
  it('is a draft with its head matter and paragraphs, pasted or as a file', async () => {
    const text =
      'A harbour is shut\n\nBy Mara Lindt\n\n14 March 2021\n\nTomas Berk met Elena Sorvino in Oslo.'
    const draft = await drafted(text)
    expect(draft.head).toMatchObject({
      title: 'A harbour is shut',
      authors: ['Mara Lindt'],
      published: '2021-03-14',
    })
    expect(draft.paragraphs).toEqual(['Tomas Berk met Elena Sorvino in Oslo.'])
    expect(await read(textFile(text))).toEqual({ kind: 'draft', draft, notices: [] })
  })

  it('has the day in the name of its file where nothing in it tells one, and says so', async () => {
    const text = 'A harbour is shut\n\nTomas Berk met Elena Sorvino in Oslo.'
    const day = async (name: string, of = text) => {
      const brought = await read(textFile(of, name))
      if (brought.kind !== 'draft') throw new Error('this is no draft')
      return [brought.draft.head.published, ...brought.notices.map(tellReadNotice)]
    }
    const told = 'Its day is the one in the name of its file.'
    expect(await day('post_2021-03-14_harbour.txt')).toEqual(['2021-03-14', told])
    expect(await day('20210314.txt')).toEqual(['2021-03-14', told])
    expect(await day('2021-13-40.txt')).toEqual([null])
    expect(await day('4420210314.txt')).toEqual([null])
    expect(await day('2021-03-14.txt', `15 March 2021\n\n${text}`)).toEqual(['2021-03-15'])
  })

  it('is a draft though it has one line only', async () => {
    expect((await drafted('Tomas Berk met Elena Sorvino.')).paragraphs).toEqual([
      'Tomas Berk met Elena Sorvino.',
    ])
  })

  it('is a piece where its file is one, and becomes a valid one where it is a text', async () => {
    const draft = await drafted(
      'Shut\n\nTomas Berk met Elena Sorvino in Oslo. Elena Sorvino accused Tomas Berk.',
    )
    const piece = pieceOfDraft(draft, { today: '2026-11-22' }, reader)
    expect(parsePiece(pieceToFile(piece))).toEqual({ ok: true, piece })
    expect(await read(textFile(JSON.stringify(pieceToFile(piece)), 'a.json'))).toEqual({
      kind: 'piece',
      piece,
    })
    expect([...piece.entities, ...piece.claims].every(isSuggested)).toBe(true)
    expect(piece.claims.length).toBeGreaterThan(0)
  })

  it.each([
    ['nothing but signs', '1 2 3 …', 'There is no text in it.'],
    ['nothing', '', 'There is no text in it.'],
  ])('is refused: %s', async (_, text, what) => {
    await expect(read({ from: 'paste', text })).rejects.toThrow(what)
  })

  it.each([
    ['an empty file', '', 'a.txt', /empty/],
    ['broken JSON', '{"format": 1', 'a.json', /no whole JSON/],
    ['a page that cannot be parsed', '<!doctype html><p>Tom</p>', 'a.html', /cannot be read/],
  ])('is refused: %s', async (_, text, name, what) => {
    await expect(read(textFile(text, name))).rejects.toThrow(what)
  })

  it.each([
    ['JSON of another shape', '{"format": 1, "id": 7}', /^id: “id” is 7, .* And \d+ more\.$/],
    ['a newer format', '{"format": 9}', /^format: .*format 9/],
  ])('is refused with what is wrong with it: %s', async (_, text, told) => {
    const fault: unknown = await read(textFile(text, 'a.json')).catch((error: unknown) => error)
    if (!(fault instanceof FaultyPiece)) throw fault
    const { what, mend } = tellFaults(fault.faults, fault.more)
    expect(what).toMatch(told)
    expect(mend).toMatch(/^\S.*\.$/)
  })
})

describe('a doubt about a text', () => {
  it.each([
    ['none of a titled one, with or without a date', 'Shut\n\nTomas Berk met Elena Sorvino in Oslo.', []],
    [
      'that it has no title',
      'Tomas Berk met Elena Sorvino in Oslo. They spoke for an hour and then left.',
      ['no-title'],
    ],
    [
      'that it begins with sentences, none of them a title',
      `Tomas Berk met Elena Sorvino. “They lied to us”, said Berk, who leads it.\n\n${'Then they left. '.repeat(9)}`,
      ['no-title'],
    ],
    [
      'that it has no title, whatever stands below it',
      `Tomas Berk met Elena Sorvino in Oslo, and both of them left.\n\n${'Then they left. '.repeat(9)}\n\nSign up for our letter:`,
      ['no-title'],
    ],
    [
      'that its title is a sentence',
      `Tomas Berk met Elena Sorvino, and both of them left after an hour or so.\n\nBy Ida Krog\n\n${'Then they left. '.repeat(9)}`,
      ['long-title'],
    ],
    ['that letters were lost', 'Shut\n\nTomas Berk met Elena S\ufffdrvino in Oslo.', ['lost']],
    [
      'that it is one paragraph',
      `Shut\n\n${'Tomas Berk met Elena Sorvino in Oslo. '.repeat(99)}`,
      ['one-paragraph'],
    ],
    ['that it is long', `Shut\n\n${'Tomas Berk met Elena Sorvino in Oslo.\n\n'.repeat(2000)}`, ['long']],
  ])('is %s', async (_, text, doubts) => {
    const brought = await read({ from: 'paste', text })
    if (brought.kind !== 'draft') throw new Error('taken for a piece')
    expect(doubtsOn(brought.draft, brought.notices)).toEqual(doubts)
  })

  it('is that it may be the words of a digest: most of those in it are named', () => {
    const digest = { ...pieceOf([person('ann'), person('cat')], []), rendition: 'digest' } as const
    expect(isOfDigest(digest, ['Then Ann left.', 'It rained.'])).toBe(true)
    expect(isOfDigest(digest, ['It rained.'])).toBe(false)
    expect(isOfDigest({ ...digest, rendition: 'verbatim' }, ['Ann and Cat'])).toBe(false)
  })
})

describe('ids of one’s own pieces', () => {
  it('are told from those of pieces that come with Hearsay, those of older versions too', () => {
    expect(['mine-12', 'mine-x7', newLocalId()].map(isLocal)).toEqual([true, true, true])
    expect(['kherson', 'mine-', 'mine', 'mine-Ä', ' mine-1'].map(isLocal)).toEqual(Array(5).fill(false))
  })

  it('are ids that a file may have, and never the same twice', () => {
    const given = Array.from({ length: 2000 }, () => newLocalId())
    for (const id of given) expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/)
    expect(new Set(given).size).toBe(given.length)
  })
})

const piece = pieceOf([person('ann'), person('cat')], [claim('told', 'cat backs ann')])

/** An intake whose outcomes are given by hand. */
function byHand() {
  const asked: ({ task: Task } & Hearing)[] = []
  const stop = vi.fn()
  const intake: Intake = {
    prepare: () => {},
    ask: (task, hearing) => void asked.push({ task, ...hearing }),
    stop,
  }
  const answer = async (outcome: Answer) => {
    asked.shift()?.onOutcome(outcome)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { intake, asked, stop, answer }
}

describe('from a text to a piece', async () => {
  const draft = await drafted('Shut\n\nTomas Berk met Elena Sorvino.')
  const fault: Answer = { kind: 'fault', what: 'It is empty.', mend: 'Choose another.' }

  const opened = (journals: readonly Journal[], more: Partial<Opened> = {}): Opened => ({
    journals,
    collection: null,
    notices: [],
    reads: new Map(),
    troubles: [],
    left: [],
    ...more,
  })

  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  /** Every text is doubted, unless told. */
  const begun = (doubts: (draft: Draft) => readonly Doubt[] = () => ['no-title']) => {
    const hand = byHand()
    const onOpen = vi.fn<(opened: Opened) => void>()
    return { ...hand, onOpen, opening: createOpening(onOpen, { intake: hand.intake, doubtsOn: doubts }) }
  }

  it('shows a preview first, and opens what was accepted', async () => {
    const { opening, answer, asked, onOpen } = begun()
    opening.readText('x')
    await vi.advanceTimersByTimeAsync(0)
    await answer({ kind: 'draft', draft, notices: [] })
    expect(opening.preview.value).toMatchObject({ number: 1, of: 1, draft })
    expect(onOpen).not.toHaveBeenCalled()
    opening.accept({ ...draft, paragraphs: ['Other words.'] })
    expect(asked[0]?.task).toMatchObject({ do: 'annotate', draft: { paragraphs: ['Other words.'] } })
    await answer({ kind: 'piece', piece })
    expect(onOpen).toHaveBeenCalledWith(opened([beginJournal(piece)]))
  })

  it('goes from one file to the next, and a faulty one keeps nothing from the others', async () => {
    const { opening, answer, onOpen } = begun()
    opening.readFiles([new File(['a'], 'a.txt'), new File([], 'b.txt'), new File(['c'], 'c.txt')])
    await vi.waitFor(() => expect(opening.working.value).not.toBeNull())
    for (const outcome of [
      { kind: 'draft', draft, notices: [] },
      fault,
      { kind: 'draft', draft, notices: [] },
    ] as const) {
      await vi.advanceTimersByTimeAsync(50)
      await answer(outcome)
    }
    await vi.waitFor(() => expect(opening.preview.value).toMatchObject({ file: 'a.txt', number: 1, of: 2 }))
    expect(opening.troubles.value).toMatchObject([{ file: 'b.txt', what: 'It is empty.' }])
    opening.accept(draft)
    await answer({ kind: 'piece', piece })
    expect(opening.preview.value).toMatchObject({ file: 'c.txt', number: 2, of: 2 })
    opening.accept(draft)
    await answer({ kind: 'piece', piece })
    expect(onOpen).toHaveBeenCalledWith(opened([beginJournal(piece), beginJournal(piece)]))
  })

  /** Reads files that come out as drafts. */
  async function withDrafts(hand: ReturnType<typeof begun>, names: readonly string[]) {
    hand.opening.readFiles(names.map((name) => new File([name], name)))
    for (const _ of names) {
      await vi.waitFor(() => expect(hand.asked.length).toBe(1))
      await hand.answer({ kind: 'draft', draft, notices: [] })
    }
  }

  it('opens several as they are where one preview is enough', async () => {
    const hand = begun()
    await withDrafts(hand, ['a.txt', 'b.txt', 'c.txt'])
    const mine = { ...draft, paragraphs: ['Other words.'] }
    hand.opening.acceptAll(mine)
    const drafts: unknown[] = []
    for (let left = 3; left > 0; left--) {
      await vi.waitFor(() => expect(hand.asked.length).toBe(1))
      drafts.push(hand.asked[0]?.task)
      await hand.answer({ kind: 'piece', piece })
    }
    expect(drafts).toMatchObject([{ draft: mine }, { draft }, { draft }])
    expect(hand.onOpen).toHaveBeenCalledWith(
      opened([beginJournal(piece), beginJournal(piece), beginJournal(piece)]),
    )
  })

  it('reads three hundred files, however many fail, and names each of those once by what is wrong with it', async () => {
    const hand = begun(() => [])
    const names = Array.from({ length: 300 }, (_, at) => `${at}.txt`)
    hand.opening.readFiles(names.map((name) => new File([name], name)))
    const shares: number[] = []
    for (const [at] of names.entries()) {
      await vi.waitFor(() => expect(hand.asked.length).toBe(1))
      shares.push(hand.opening.working.value?.share ?? 0)
      await hand.answer(at % 30 === 0 ? fault : { kind: 'piece', piece, notice: 'lost-history' })
    }
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBeGreaterThan(0.9)
    const came = hand.onOpen.mock.calls[0]?.[0]
    expect(came?.journals).toHaveLength(290)
    const told = came ? tellOpened(came) : []
    expect(told).toEqual([
      '10 files could not be opened.',
      expect.stringMatching(/^0\.txt, 30\.txt, .*270\.txt: It is empty\. Choose another\.$/),
      expect.stringMatching(/^1\.txt, 2\.txt.* and \d+ more: /),
    ])
  })

  it.each(['leave', 'back'] as const)(
    'opens what was accepted where a later one is left: %s',
    async (how) => {
      const hand = begun()
      await withDrafts(hand, ['a.txt', 'b.txt', 'c.txt'])
      hand.opening.accept(draft)
      await hand.answer({ kind: 'piece', piece })
      hand.opening.accept(draft)
      hand.opening[how]()
      await hand.answer({ kind: 'piece', piece })
      hand.opening.leave()
      expect(hand.onOpen.mock.calls).toEqual([[opened([beginJournal(piece)], { left: ['b.txt', 'c.txt'] })]])
    },
  )

  it('opens at once what raises no doubt, and tells how it was read', async () => {
    const { opening, answer, asked, onOpen } = begun(() => [])
    opening.readText('x')
    await vi.advanceTimersByTimeAsync(0)
    await answer({ kind: 'draft', draft, notices: [{ code: 'notes', many: 2 }] })
    expect(opening.preview.value).toBeNull()
    expect(asked[0]?.task).toMatchObject({ do: 'annotate', draft })
    await answer({ kind: 'piece', piece, read: [{ code: 'language', language: 'uk' }] })
    const [journal] = onOpen.mock.calls[0]?.[0].journals ?? []
    expect(onOpen.mock.calls[0]?.[0]).toMatchObject({
      notices: [
        { file: null, told: expect.stringContaining('Ukrainian') },
        { file: null, told: '2 footnotes stand behind the text.' },
      ],
      left: [],
    })
    expect(journal && onOpen.mock.calls[0]?.[0].reads.get(journal)).toMatchObject({ file: null, draft })
  })

  it('looks over of several only what raises a doubt', async () => {
    const doubted = { ...draft, around: '' }
    const hand = begun(({ around }) => (around === '' ? ['no-title'] : []))
    hand.opening.readFiles(['a.txt', 'b.txt', 'c.txt'].map((name) => new File([name], name)))
    for (const one of [draft, doubted, draft]) {
      await vi.waitFor(() => expect(hand.asked.length).toBe(1))
      await hand.answer({ kind: 'draft', draft: one, notices: [] })
    }
    for (let left = 2; left > 0; left--) {
      await vi.waitFor(() => expect(hand.asked.length).toBe(1))
      await hand.answer({ kind: 'piece', piece })
    }
    expect(hand.opening.preview.value).toMatchObject({
      file: 'b.txt',
      number: 1,
      of: 1,
      doubts: ['no-title'],
    })
    expect(hand.onOpen).not.toHaveBeenCalled()
    hand.opening.accept(doubted)
    await hand.answer({ kind: 'piece', piece })
    expect(hand.onOpen.mock.calls[0]?.[0]).toMatchObject({ journals: { length: 3 }, reads: { size: 2 } })
  })

  it.each(['cancel', 'fault'] as const)('looks over what was to open at once: %s', async (how) => {
    const { opening, answer, onOpen } = begun(() => [])
    opening.readText('x')
    await vi.advanceTimersByTimeAsync(0)
    await answer({ kind: 'draft', draft, notices: [] })
    if (how === 'cancel') opening.cancel()
    else await answer(fault)
    expect(opening.preview.value).toMatchObject({ draft, doubts: [] })
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('opens nothing where nothing was accepted', async () => {
    const hand = begun()
    await withDrafts(hand, ['a.txt', 'b.txt'])
    hand.opening.leave()
    expect(hand.onOpen).not.toHaveBeenCalled()
  })

  it('stays with the one that cannot be annotated', async () => {
    const hand = begun()
    await withDrafts(hand, ['a.txt', 'b.txt', 'c.txt'])
    hand.opening.acceptAll(draft)
    await hand.answer({ kind: 'piece', piece })
    await vi.waitFor(() => expect(hand.asked.length).toBe(1))
    await hand.answer(fault)
    expect(hand.opening.preview.value).toMatchObject({ file: 'b.txt', number: 2, of: 3 })
    expect(hand.opening.troubles.value).toMatchObject([{ file: 'b.txt', what: 'It is empty.' }])
    expect(hand.onOpen).not.toHaveBeenCalled()
  })

  it('puts files that are dropped on a preview behind it', async () => {
    const hand = begun()
    await withDrafts(hand, ['a.txt'])
    await withDrafts(hand, ['b.txt'])
    expect(hand.opening.preview.value).toMatchObject({ file: 'a.txt', number: 1, of: 2 })
    hand.opening.accept(draft)
    await hand.answer({ kind: 'piece', piece })
    expect(hand.opening.preview.value).toMatchObject({ file: 'b.txt', number: 2, of: 2 })
  })

  it('tells what was wrong with a file though another one opens at once', async () => {
    const hand = begun()
    hand.opening.readFiles([new File([], 'a.txt'), new File(['b'], 'b.json')])
    for (const outcome of [fault, { kind: 'piece', piece }] as const) {
      await vi.waitFor(() => expect(hand.asked.length).toBe(1))
      await hand.answer(outcome)
    }
    expect(hand.onOpen).toHaveBeenCalledWith(
      opened([beginJournal(piece)], { troubles: [expect.objectContaining({ file: 'a.txt' })] }),
    )
  })

  it('tells how much is done, over all the files', async () => {
    const hand = begun()
    hand.opening.readFiles([new File(['a'], 'a.pdf'), new File(['b'], 'b.pdf')])
    await vi.waitFor(() => expect(hand.asked.length).toBe(1))
    expect(hand.opening.working.value?.share).toBeNull()
    hand.asked[0]?.onShare?.(0.5)
    expect(hand.opening.working.value?.share).toBe(0.25)
    await hand.answer({ kind: 'draft', draft, notices: [] })
    await vi.waitFor(() => expect(hand.asked.length).toBe(1))
    expect(hand.opening.working.value?.share).toBe(0.5)
  })

  it('says after a second that it works, offers after three to cancel, and then drops what comes late', async () => {
    const { opening, answer, stop } = begun()
    opening.readText('x')
    await vi.advanceTimersByTimeAsync(999)
    expect(opening.working.value).toMatchObject({ isTold: false, canCancel: false })
    await vi.advanceTimersByTimeAsync(1)
    expect(opening.working.value).toMatchObject({ isTold: true, canCancel: false })
    await vi.advanceTimersByTimeAsync(2000)
    expect(opening.working.value).toMatchObject({ isTold: true, canCancel: true })
    opening.cancel()
    expect(stop).toHaveBeenCalled()
    expect(opening.working.value).toBeNull()
    await answer({ kind: 'draft', draft, notices: [] })
    expect(opening.preview.value).toBeNull()
  })
})
