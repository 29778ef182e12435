import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../src/cli/setup.mjs'
import { findDisputes } from '../../../src/graph/disputes'
import { isSuggested } from '../../../src/graph/made'
import { annotateArticle } from '../../../src/intake/annotate'
import { articleOf } from '../../../src/intake/clean'
import { headOf } from '../../../src/intake/head'
import { parseWork } from '../../../src/model/file/work'
import { pieceOf } from '../../../src/model/journal/journal'

const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const guide = read('docs/guide.md')

describe('the guide’s example', () => {
  const suggested = () => {
    const article = articleOf(read('docs/examples/lorne.txt'))
    return annotateArticle(headOf(article), article, { today: '2022-10-21' })
  }
  const reviewed = () => {
    const work = parseWork(JSON.parse(read('docs/examples/lorne.json')))
    if (!work.ok || work.notice !== undefined) throw new Error('it does not open with its history')
    return work.journal
  }

  it('is suggested as the guide says', () => {
    const { entities, claims } = suggested()
    expect(guide).toContain(`suggest ${entities.length} names and ${claims.length} claims`)
    for (const { text } of claims) expect(guide).toContain(text)
    for (const name of ['Askham Company', 'Askham Paper Company'])
      expect(entities.map((entity) => entity.name)).toContain(name)
  })

  it('begins its history with what the rules suggest of it', () => {
    const { paragraphs, entities, claims } = suggested()
    expect(reviewed().base).toMatchObject({ paragraphs, entities, claims })
  })

  it('is reviewed as the guide says', () => {
    const piece = pieceOf(reviewed())
    const { entities, claims } = piece
    expect(guide).toContain(`${entities.length} names and ${claims.length} claims`)
    expect([...entities, ...claims].filter(isSuggested)).toEqual([])
    expect(findDisputes(claims).map(({ reason }) => reason)).toEqual(['denied', 'denied'])
    const added = claims.filter(({ made }) => made?.by === 'reader').map(({ text }) => text)
    expect(added.filter((text) => !guide.includes(text))).toEqual([])
  })
})

describe('what README, guide and CONTRIBUTING lead to', () => {
  for (const file of ['README.md', 'CONTRIBUTING.md', 'docs/guide.md'])
    it(`is there: ${file}`, () => {
      const words = read(file).replaceAll(/`[^`]*`/g, '')
      const targets = [...words.matchAll(/\]\(([^)#\s]+)/g)].flatMap(([, target]) => target ?? [])
      const own = targets.filter((target) => !/^\w+:/.test(target))
      expect(own.length).toBeGreaterThan(0)
      expect(own.filter((target) => !existsSync(join(root, dirname(file), target)))).toEqual([])
    })
})
