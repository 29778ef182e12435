import { describe, expect, it } from 'vitest'
import { remarkPasses, remarkStands } from '../../../src/graph/filter/filter'
import { everything, remarkMeets } from '../../../src/graph/filter/narrowing'
import { inDetail, speakers } from '../../../src/graph/lists/speakers'
import { spotlight } from '../../../src/graph/paths/spotlight'
import { remarksBy, remarksOn, speaksOf } from '../../../src/graph/remarks'
import { coverageReport, tellCoverage } from '../../../src/graph/review/coverage'
import type { Remark } from '../../../src/model/piece'
import type { Action } from '../../../src/state/actions'
import { leaveOut, narrow, replay, toggleKind, toggleSpeaksOf } from '../../../src/state/actions'
import { begin } from '../../../src/state/history'
import { openingView } from '../../../src/state/view'
import { byId, claim, person, pieceOf, place } from '../support/small-piece'
import { createStore } from '../support/store'

const remark = (id: string, voices: readonly string[], about: readonly string[], paragraph = 1): Remark => ({
  id,
  voices,
  about,
  text: `${id}.`,
  evidence: [{ paragraph }],
})

const people = ['ann', 'bob', 'cy'].map((id) => person(id))
const remarks = [
  remark('later', ['ann'], ['bob'], 3),
  remark('first', ['bob'], ['ann', 'ann', 'bob'], 2),
  remark('passed-on', ['cy', 'ann'], ['bob']),
  remark('nobody', ['unattributed'], ['cy']),
]
const piece = { ...pieceOf(people, [claim('c', 'ann backs bob')]), remarks }

describe('speaks of', () => {
  const spoken = speaksOf(remarks)

  it('ties whoever speaks to whom they speak of, either way round, and nobody to themselves', () => {
    expect([...spoken.keys()].sort()).toEqual(['ann~bob', 'bob~cy'])
    expect(spoken.get('ann~bob')?.ends).toEqual(['ann', 'bob'])
  })

  it('has the words as its evidence, in reading order', () => {
    expect(spoken.get('ann~bob')?.remarks.map(({ id }) => id)).toEqual(['first', 'later'])
  })

  it('is lit with whom it ties, and stands in the paragraphs of the words', () => {
    const light = spotlight({ type: 'tie', id: 'bob~cy' }, piece, new Map(), new Map(), null, spoken)
    expect([...light.selected].sort()).toEqual(['bob', 'cy'])
    expect(light.paragraphs).toEqual([1])
    const on = spotlight({ type: 'entity', id: 'cy' }, piece, new Map(), new Map(), null, spoken)
    expect([...on.lit].sort()).toEqual(['bob', 'cy'])
  })
})

describe('remarks', () => {
  it('are of all who speak or pass them on, and on those whom others speak of', () => {
    expect(remarksBy(remarks, 'ann').map(({ id }) => id)).toEqual(['passed-on', 'later'])
    expect(remarksOn(remarks, 'bob').map(({ id }) => id)).toEqual(['passed-on', 'later'])
  })

  it('count among what somebody says', () => {
    const [most] = speakers(piece.claims, byId(people), remarks)
    expect(most?.voice).toBe('ann')
    expect(most && inDetail(most)).toMatchObject({ alone: 1, passesOn: 1, paragraphs: 2, about: ['bob'] })
    expect(most?.remarks).toHaveLength(2)
    const report = coverageReport(piece)
    expect(report.byVoice).toContainEqual({ name: 'ann', count: 2 })
    expect(tellCoverage(report, (id) => id)[0]).toContain('1 claims, 4 remarks')
  })

  it('go with the family of statements, with what is asserted, with their depth and with how sure they are', () => {
    const filter = { hiddenKinds: [], hiddenFamilies: [], hiddenTraits: [] }
    const left = (more: object) => remarks.filter(remarkPasses({ ...filter, ...more })).map(({ id }) => id)
    expect(left({})).toHaveLength(4)
    expect(left({ hiddenFamilies: ['statement'] })).toEqual([])
    expect(left({ hiddenTraits: ['passed-on'] })).not.toContain('passed-on')
    expect(left({ hiddenTraits: ['planned', 'possible'] })).toHaveLength(4)
    expect(left({ hiddenTraits: ['asserted'] })).toEqual([])
    const unsure: Remark = {
      ...remark('unsure', ['ann'], []),
      made: { by: 'rules', confidence: 0.3, state: 'suggested' },
    }
    expect([unsure].filter(remarkPasses({ ...filter, sure: 0.5 }))).toEqual([])
  })

  it('go with their speaker, and with the last of whom they speak', () => {
    const left = (...shown: readonly string[]) =>
      remarks.filter(remarkStands(new Set(shown))).map(({ id }) => id)
    expect(left('ann', 'bob', 'cy')).toHaveLength(4)
    expect(left('ann', 'cy')).toEqual(['nobody'])
    expect(left('ann', 'bob')).toEqual(['later', 'first'])
    expect([remark('of-nobody', ['ann'], [])].filter(remarkStands(new Set(['ann'])))).toHaveLength(1)
  })

  it.each([
    [{ words: 'later bob' }, ['later']],
    [{ voice: 'cy' }, ['passed-on']],
    [{ entity: 'cy' }, ['passed-on', 'nobody']],
    [{ paragraph: 2 }, ['first']],
    [{ since: '2020-01-01' }, []],
  ])('are narrowed as claims are: %j', (narrowing, expected) => {
    const meets = remarkMeets({ ...everything, ...narrowing }, byId(people))
    expect(remarks.filter(meets).map(({ id }) => id)).toEqual(expected)
  })
})

describe('what is shown of remarks', () => {
  const said = {
    ...pieceOf([...people, place('port')], [], ['', '[Ann](ann)', '[Port](port)']),
    remarks: [remark('of-bob', ['ann'], ['bob']), remark('of-port', ['bob'], ['port'], 2)],
  }
  const shownAfter = (...actions: readonly Action[]) => {
    const store = createStore(said, begin(openingView('small')))
    for (const action of actions) store.act(action)
    return {
      told: store.toldRemarks.value.map(({ id }) => id),
      shown: store.shownRemarks.value.map(({ id }) => id),
      lines: [...store.shownSpoken.value.keys()],
      ahead: store.aheadSpoken.value.map(({ id }) => id),
    }
  }
  const all = ['of-bob', 'of-port']

  it('is all of them, each with its line', () => {
    expect(shownAfter()).toEqual({ told: all, shown: all, lines: ['ann~bob', 'bob~port'], ahead: [] })
  })

  it('is less where kinds, voices or paragraphs are asked for, or none is', () => {
    expect(shownAfter(toggleKind('place')).told).toEqual(['of-bob'])
    expect(shownAfter(narrow({ voice: 'bob' })).told).toEqual(['of-port'])
    expect(shownAfter(narrow({ paragraph: 1 })).told).toEqual(['of-bob'])
    expect(shownAfter(toggleSpeaksOf)).toEqual({ told: [], shown: [], lines: [], ahead: [] })
  })

  it('is told of a voice left out, but not shown', () => {
    expect(shownAfter(leaveOut(['ann']))).toMatchObject({
      told: all,
      shown: ['of-port'],
      lines: ['bob~port'],
    })
  })

  it('grows as the piece is replayed', () => {
    expect(shownAfter(replay({ at: 2 }))).toEqual({
      told: ['of-bob'],
      shown: ['of-bob'],
      lines: ['ann~bob'],
      ahead: ['bob~port'],
    })
    expect(shownAfter(replay({ at: 3 })).told).toEqual(all)
  })
})
