import { describe, expect, it } from 'vitest'
import { type Answers, reach } from '../../../../src/graph/overview/reach'

const nothing = { expanded: [], looked: [], centre: null }
const around = (id: string, what: 'closest' | 'person' = 'closest') => ({ of: 'name', id, what }) as const
const names = (many: number, from = 0) => Array.from({ length: many }, (_, at) => `n${from + at}`)

const answers = (
  near: Readonly<Record<string, readonly string[]>>,
  ways: Readonly<Record<string, readonly string[]>> = {},
  isAll = true,
): Answers => ({
  near: (id) => near[id] && { ids: near[id], isAll },
  way: (from, to) => ways[`${from}~${to}`],
})

describe('who is shown of more than can be held', () => {
  it('asks who is around a name before it brings anybody in', () => {
    const first = reach({ ...nothing, expanded: [around('a')] }, answers({}))
    expect(first.names).toEqual(['a'])
    expect(first.questions).toEqual([{ ask: 'near', id: 'a', what: 'closest', from: 0 }])
  })

  it('brings in the closest that are not there yet, and the next ones when it is asked again', () => {
    const known = answers({ a: names(20) })
    const once = reach({ ...nothing, expanded: [around('a')] }, known)
    expect(once).toEqual({ names: ['a', ...names(8)], questions: [] })
    const twice = reach({ ...nothing, expanded: [around('a'), around('a')] }, known)
    expect(twice.names).toEqual(['a', ...names(16)])
  })

  it('asks for more where what is known is not enough', () => {
    const some = answers({ a: names(10) }, {}, false)
    const { questions } = reach({ ...nothing, expanded: [around('a'), around('a')] }, some)
    expect(questions).toEqual([{ ask: 'near', id: 'a', what: 'closest', from: 10 }])
  })

  it('brings whoever is looked at with the way there', () => {
    const wanted = { ...nothing, expanded: [around('a')], looked: [{ type: 'entity', id: 'z' }] as const }
    const known = answers({ a: ['b'] }, { 'a~z': ['y'] })
    expect(reach(wanted, known)).toEqual({ names: ['a', 'b', 'y', 'z'], questions: [] })
    expect(reach(wanted, answers({ a: ['b'] })).questions).toEqual([{ ask: 'way', from: 'a', to: 'z' }])
  })

  it('shows all of a way, and both ends of a tie', () => {
    const looked = [
      { type: 'path', id: 'a~c' },
      { type: 'tie', id: 'd~e' },
    ] as const
    const known = answers({}, { 'a~c': ['b'] })
    expect(reach({ ...nothing, looked }, known).names).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('shows no more than can be read', () => {
    const expanded = names(9).map((id) => around(id, 'person'))
    const near = Object.fromEntries(names(9).map((id, at) => [id, names(24, 100 * (at + 1))]))
    expect(reach({ ...nothing, expanded }, answers(near)).names).toHaveLength(100)
  })
})
