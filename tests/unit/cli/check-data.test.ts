import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { checkData } from '../../../src/cli/check-data'
import { oddities, unusedPredicates } from '../../../src/graph/review/oddities'
import { parsePiece } from '../../../src/model/file/piece'
import type { Piece } from '../../../src/model/piece'
import { predicates } from '../../../src/model/predicates'
import { sampleFile, sampleWith } from '../support/sample-piece'

const parsed = (file: unknown): Piece => {
  const result = parsePiece(file)
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 2))
  return result.piece
}

const report = (file: unknown, name = 'harbour.json') => {
  const { lines, failed } = checkData([{ name, text: JSON.stringify(file) }])
  return { text: lines.join('\n'), failed }
}

describe('oddities', () => {
  const claim = sampleFile().claims[1]
  const odd: readonly (readonly [string, string, unknown, string])[] = [
    ['an entity never mentioned', 'head', 'By somebody', '“ada” is never mentioned.'],
    ['an entity without a tie', 'entities[4].role', 'a coast', '“coast” has no tie.'],
    ['an entity that only speaks', 'claims[2].voices', ['coast'], '“coast” has no tie and is a voice only.'],
    [
      'a paragraph without a claim',
      'claims[2].evidence',
      [{ paragraph: 1 }],
      'No claim rests on paragraph 2.',
    ],
    ['a place without coordinates', 'entities[3].at', undefined, 'The place “westhaven” has no coordinates.'],
    ['an alias of two', 'entities[2].aliases', ['wc'], 'The name “wc” stands for “courier”, “officials”.'],
    [
      'an alias that is another’s name',
      'entities[2].aliases',
      ['ada'],
      'The name “ada” stands for “ada”, “officials”.',
    ],
    [
      'evidence that names neither end',
      'claims[1].evidence',
      [{ paragraph: 0 }],
      'The claim “will-close” has evidence (¶ 0) that mentions neither “officials” nor “westhaven”.',
    ],
    [
      'a quotation that is not there',
      'claims[1].evidence[0].quote.exact',
      'never',
      'The claim “will-close” quotes words that paragraph 1 does not have: “never”.',
    ],
    [
      'a quotation that could stand at several places',
      'claims[1].evidence[0].quote',
      { exact: 'e' },
      'The claim “will-close” quotes words that paragraph 1 has several times: “e”.',
    ],
    [
      'a voice named twice',
      'claims[1].voices',
      ['officials', 'courier', 'officials'],
      'The claim “will-close” has a voice twice.',
    ],
    [
      'the author as a voice',
      'claims[1].voices',
      ['officials', 'ada'],
      'The claim “will-close” has the author “ada” among its voices.',
    ],
    [
      'a listener without a speaker',
      'claims[1].voices',
      [],
      'The claim “will-close” has “to” but no voice that said it.',
    ],
    [
      'words said after the piece',
      'claims[1].said',
      '2022-10-21',
      'The claim “will-close” was said (2022-10-21) after the piece was published (2022-10-20).',
    ],
    [
      'an event told once',
      'claims[1]',
      { ...claim, event: 'closing' },
      'The event “closing” is told by one claim only.',
    ],
  ]
  test.each(odd)('point out %s', (_, path, value, expected) => {
    expect(oddities(parsed(sampleWith(path, value)))).toContain(expected)
  })

  it('are none where nothing is odd', () => {
    const usual = oddities(parsed(sampleFile())).filter((line) => !line.startsWith('“coast”'))
    expect(usual).toEqual([])
  })

  it('leave alone an unnamed place, which has no coordinates to give', () => {
    const region = { id: 'regions', kind: 'place', name: 'the regions', unnamed: true }
    expect(oddities(parsed(sampleWith('entities[5]', region))).join()).not.toContain('coordinates')
  })

  it('take somebody unnamed who passes on the word of somebody unnamed for two', () => {
    const piece = parsed(sampleWith('claims[1].voices', ['unattributed', 'unattributed']))
    expect(oddities(piece).join()).not.toContain('twice')
  })
})

describe('unusedPredicates', () => {
  it('are those of the vocabulary that no claim has', () => {
    expect(unusedPredicates([])).toEqual([...predicates.keys()])
    expect(unusedPredicates([parsed(sampleFile())])).not.toContain('other')
  })
})

describe('checkData', () => {
  it('passes a valid piece, with its size and what is odd about it', () => {
    const { text, failed } = report(sampleFile())
    expect(failed).toBe(false)
    expect(text).toContain('harbour.json: valid; 5 entities, 3 claims, 2 paragraphs')
    expect(text).toContain('- “coast” has no tie.')
  })

  it('tells each fault with its place and its remedy', () => {
    const { text, failed } = report(sampleWith('claims[1].voices[0]', 'oficials'))
    expect(failed).toBe(true)
    expect(text).toContain(
      'harbour.json: 1 fault\n  claims[1].voices[0]\n    No entity has the id “oficials”.\n    → Did you mean “officials”?',
    )
  })

  it('checks dates by the whole of EDTF', () => {
    expect(report(sampleWith('claims[1].when', '[1667,1668')).failed).toBe(true)
    expect(report(sampleWith('claims[1].when', '[1667,1668]')).failed).toBe(false)
  })

  it('wants a file to be called as its piece', () => {
    expect(report(sampleFile(), 'port.json').text).toContain('Call the file “harbour.json”')
  })

  it('tells of a file that is not JSON, and goes on to the next', () => {
    const files = [
      { name: 'broken.json', text: '{' },
      { name: 'harbour.json', text: JSON.stringify(sampleFile()) },
    ]
    const { lines, failed } = checkData(files)
    expect(failed).toBe(true)
    expect(lines.join('\n')).toMatch(/broken\.json: 1 fault[\s\S]*not JSON[\s\S]*harbour\.json: valid/)
  })

  it('checks collections beside the pieces', () => {
    const check = (collection: object) => {
      const { lines, failed } = checkData(
        [{ name: 'harbour.json', text: JSON.stringify(sampleFile()) }],
        [{ name: 'affair.json', text: JSON.stringify(collection) }],
      )
      return { text: lines.join('\n'), failed }
    }
    const affair = { format: 1, id: 'affair', title: 'An affair', pieces: ['harbour'] }
    const sound = check(affair)
    expect(sound.failed).toBe(false)
    expect(sound.text).toContain('affair.json: valid; 1 piece, 0 judgements, 0 questions')
    const faulty = check({ ...affair, pieces: ['port'] })
    expect(faulty.failed).toBe(true)
    expect(faulty.text).toContain('There is no piece “port” in this collection.')
  })

  it('fails where there is nothing to check', () => {
    expect(checkData([]).failed).toBe(true)
  })
})

describe('npm run check-data', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-data-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const run = (file: unknown) => {
    writeFileSync(join(folder, 'harbour.json'), JSON.stringify(file))
    return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/check-data.ts', folder], {
      cwd: root,
      encoding: 'utf8',
    })
  }

  it('ends with 0 for what is merely odd, with 1 for a fault', () => {
    const odd = run(sampleFile())
    expect(odd.stdout).toContain('harbour.json: valid')
    expect(odd.status).toBe(0)
    const faulty = run(sampleWith('title', ''))
    expect(faulty.stdout).toContain('“title” is empty.')
    expect(faulty.status).toBe(1)
  })
})
