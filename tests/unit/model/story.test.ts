import { describe, expect, it } from 'vitest'
import { describe as describeEdit } from '../../../src/export/words/history'
import { applyEdit } from '../../../src/model/edits/apply'
import type { Edit } from '../../../src/model/edits/edit'
import { parsePiece, pieceToFile } from '../../../src/model/file/piece'
import { parseWork, workToFile } from '../../../src/model/file/work'
import { begin, pieceOf, record, undo } from '../../../src/model/journal/journal'
import type { Piece, Step } from '../../../src/model/piece'
import { sampleFile } from '../support/sample-piece'

const steps: readonly Step[] = [
  { id: 'who', view: 'select=entity:ada', text: 'Ada writes.' },
  { id: 'where', view: 'layout=map', text: 'It is on the coast.' },
  { id: 'all', view: '', text: 'And that is all.' },
]

const withStory = (changes: object = {}) => ({
  ...sampleFile(),
  format: 4,
  story: { title: 'A harbour in three steps', steps, ...changes },
})

function opened(file: unknown): Piece {
  const read = parsePiece(file)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.piece
}

function edited(piece: Piece, ...edits: readonly Edit[]): Piece {
  return edits.reduce((now, edit) => {
    const result = applyEdit(now, edit)
    if (!result.ok) throw new Error(JSON.stringify(result.why))
    return result.piece
  }, piece)
}

const order = ({ story }: Piece) => story?.steps.map(({ id }) => id)

describe('a piece with a story', () => {
  it('is of format 4, and comes out of a file as it went in', () => {
    const piece = opened(withStory())
    expect(piece.story?.steps).toEqual(steps)
    expect(pieceToFile(piece)).toMatchObject({ format: 4, story: { steps } })
    expect(opened(pieceToFile(piece))).toEqual(piece)
  })

  it.each([1, 2, 3, 4])('has none where its file of format %i has none', (format) => {
    const piece = opened({ ...sampleFile(), format })
    expect(piece).not.toHaveProperty('story')
    expect(pieceToFile(piece)).toMatchObject({ format: 1 })
  })

  it('may show what the piece does not have any more', () => {
    const gone = { ...steps[0], view: 'select=claim:gone&leftout=nobody' }
    expect(opened(withStory({ steps: [gone] })).story?.steps).toEqual([gone])
  })

  const at = (key: string) => ['story', 'steps', 0, key]
  it.each([
    [{ steps: [] }, 'too-few', ['story', 'steps']],
    [{ title: ' ' }, 'empty-text', ['story', 'title']],
    [{ steps: [{ ...steps[0], text: '' }] }, 'empty-text', at('text')],
    [{ steps: [{ ...steps[0], id: 'Not One' }] }, 'wrong-form', at('id')],
    [{ steps: [{ ...steps[0], view: '?select=entity:ada' }] }, 'wrong-form', at('view')],
    [{ steps: [{ ...steps[0], view: 'https://example.org/#a' }] }, 'wrong-form', at('view')],
    [{ steps: [{ ...steps[0], seconds: 5 }] }, 'unknown-key', at('seconds')],
    [{ steps: [steps[0], steps[0]] }, 'taken-id', ['story', 'steps', 1, 'id']],
  ])('with %j is refused: %s', (changes, code, path) => {
    expect(parsePiece(withStory(changes))).toMatchObject({ ok: false, faults: [{ code, path }] })
  })
})

describe('an edit of a story', () => {
  const [first, second] = steps as [Step, Step, Step]

  it('begins one with its first step, and adds others at its end', () => {
    const piece = edited(opened(sampleFile()), { do: 'step', step: second }, { do: 'step', step: first })
    expect(order(piece)).toEqual(['where', 'who'])
  })

  it('puts a step elsewhere', () => {
    const piece = opened(withStory())
    expect(order(edited(piece, { do: 'move-step', step: 'all', to: 0 }))).toEqual(['all', 'who', 'where'])
    expect(order(edited(piece, { do: 'move-step', step: 'who', to: 1 }))).toEqual(['where', 'who', 'all'])
    expect(order(edited(piece, { do: 'move-step', step: 'who', to: 9 }))).toEqual(['where', 'all', 'who'])
    expect(edited(piece, { do: 'move-step', step: 'who', to: 0 })).toBe(piece)
  })

  it('changes its words, its view and its title, and takes the title away', () => {
    const piece = edited(
      opened(withStory()),
      { do: 'change-step', step: 'who', change: { text: 'Who writes?', view: 'layout=map' } },
      { do: 'change-story', change: { title: null } },
    )
    expect(piece.story).not.toHaveProperty('title')
    expect(piece.story?.steps[0]).toEqual({ id: 'who', view: 'layout=map', text: 'Who writes?' })
  })

  it('deletes a step, and the story with its last one', () => {
    const remove = (step: string): Edit => ({ do: 'remove-step', step })
    const piece = edited(opened(withStory()), remove('where'))
    expect(order(piece)).toEqual(['who', 'all'])
    expect(edited(piece, remove('who'), remove('all'))).not.toHaveProperty('story')
  })

  it.each<readonly [Edit, string]>([
    [{ do: 'step', step: first }, 'taken-id'],
    [{ do: 'step', step: { ...first, id: 'new', view: 'no view' } }, 'wrong-form'],
    [{ do: 'change-step', step: 'whom', change: { text: 'x' } }, 'no-step'],
    [{ do: 'change-step', step: 'who', change: { text: ' ' } }, 'empty-text'],
    [{ do: 'move-step', step: 'whom', to: 0 }, 'no-step'],
    [{ do: 'remove-step', step: 'whom' }, 'no-step'],
  ])('is refused where it cannot be: %j, %s', (edit, code) => {
    expect(applyEdit(opened(withStory()), edit)).toMatchObject({ ok: false, why: { code } })
  })

  it('gives no title to a story that is not there', () => {
    const result = applyEdit(opened(sampleFile()), { do: 'change-story', change: { title: 'x' } })
    expect(result).toMatchObject({ ok: false, why: { code: 'no-story' } })
  })

  it('makes a file of format 4 of a piece that had none, undone or not, which opens with its history', () => {
    const recorded = record(begin(opened(sampleFile())), { do: 'step', step: first }, '2026-11-29T10:00:00Z')
    if (!recorded.ok) throw new Error(recorded.why.code)
    expect(workToFile(recorded.journal)).toMatchObject({ format: 4 })
    expect(workToFile(undo(recorded.journal))).toMatchObject({ format: 4 })
    expect(parseWork(workToFile(recorded.journal))).toEqual({ ok: true, journal: recorded.journal })
    expect(pieceOf(undo(recorded.journal))).not.toHaveProperty('story')
  })

  it('is told in a sentence', () => {
    const piece = opened(withStory())
    const told = (edit: Edit) => describeEdit(edit, piece)
    expect(told({ do: 'step', step: first })).toBe('Added a step to the story: “Ada writes.”.')
    expect(told({ do: 'move-step', step: 'all', to: 0 })).toBe(
      'Moved step 3 of the story, “And that is all.”, to place 1.',
    )
    expect(told({ do: 'change-step', step: 'who', change: { text: 'x' } })).toBe(
      'Changed the words of step 1 of the story, “Ada writes.”.',
    )
    expect(told({ do: 'remove-step', step: 'where' })).toBe(
      'Deleted step 2 of the story, “It is on the coast.”.',
    )
    expect(told({ do: 'change-story', change: { title: 'x' } })).toBe('Changed the title of the story.')
  })
})
