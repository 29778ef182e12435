import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../src/cli/setup.mjs'
import { findDisputes } from '../../../src/graph/disputes'
import { isSuggested } from '../../../src/graph/made'
import { articleOf } from '../../../src/intake/cleaning/assemble'
import { parseWork } from '../../../src/model/file/work'
import { pieceOf } from '../../../src/model/journal/journal'

const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const guide = read('docs/guide.md')

describe('the guide’s example', () => {
  const reviewed = () => {
    const work = parseWork(JSON.parse(read('docs/examples/lorne.json')))
    if (!work.ok || work.notice !== undefined) throw new Error('it does not open with its history')
    return work.journal
  }

  it('begins its history with suggestions for its text', () => {
    const { base } = reviewed()
    const { paragraphs } = articleOf(read('docs/examples/lorne.txt'))
    expect(base.paragraphs.map(({ text }) => text)).toEqual(paragraphs)
    expect([...base.entities, ...base.claims].filter((one) => !isSuggested(one))).toEqual([])
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
