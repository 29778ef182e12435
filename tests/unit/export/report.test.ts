import { Buffer } from 'node:buffer'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import type { Subjects } from '../../../src/export/export'
import { reportMarkdown } from '../../../src/export/texts/reportMarkdown'
import { reportWord } from '../../../src/export/texts/reportWord'
import { annotators } from '../../../src/model/dates/published'
import type { Piece, Remark } from '../../../src/model/piece'
import { together } from '../support/affair'
import { lorne } from '../support/lorne'
import { claim, group, person, pieceOf } from '../support/small-piece'

const piece: Piece = {
  ...pieceOf(
    [
      person('ann', { name: 'Ann *Ames*', role: 'docker' }),
      group('union', { name: 'Union', inText: 'the union' }),
      person('bob', { unnamed: true }),
    ],
    [
      claim('attack', 'ann attacks union', {
        text: 'Ann attacked the union.',
        voices: ['bob'],
        paragraph: 2,
        when: '2022-10',
      }),
      claim('denial', 'ann attacks union', {
        text: 'Ann attacked the union.',
        voices: ['ann'],
        denied: true,
        paragraph: 3,
      }),
      claim('plan', 'union targets bob', { text: 'The union targets Bob.', stance: 'planned', paragraph: 0 }),
    ],
  ),
  authors: ['bob'],
}
const subject = (of: Piece = piece): Subjects['report'] => ({
  piece: of,
  missing: 'Not everything is shown: filters are on.',
  link: 'https://example.org/?piece=small',
  today: '2026-11-29',
  picture: null,
  story: [],
  stepPictures: [],
})

describe('a report as Markdown', () => {
  const lines = reportMarkdown.produce(subject()).split('\n').filter(Boolean)

  it('says what it is of, how much, and what it leaves out', () => {
    expect(lines.slice(0, 3)).toEqual([
      '# A small piece',
      '*Bob · 2022-10-20*',
      '3 names · 3 claims. Not everything is shown: filters are on.',
    ])
    expect(lines.at(-1)).toContain('https://example.org/?piece=small')
  })

  it('lists who is in it, and sets disputed claims against each other', () => {
    expect(lines).toContain('- Ann \\*Ames\\* — docker')
    expect(lines).toContain('- Bob — nobody in particular')
    expect(lines).toContain(
      '- Ann attacked the union. Bob, ¶ 2. — Against: Ann attacked the union. Denied by Ann \\*Ames\\*, ¶ 3. (one says it, the other denies it)',
    )
  })

  it('tells claims paragraph by paragraph, each with its voices, never a denial as said', () => {
    const claims = lines.slice(lines.indexOf('## What it claims, and by whose word') + 1, -1)
    expect(claims).toEqual([
      '### Head',
      '- The union targets Bob. (planned) — The author',
      '### ¶ 2',
      '- Ann attacked the union. — Bob · Oct',
      '### ¶ 3',
      '- Ann attacked the union. — Denied by Ann \\*Ames\\*',
    ])
  })

  it.each(['# heading', '- item', '1. first', '<script>alert(1)</script>', '[a](b)', 'two\n\nlines'])(
    'takes %j as words',
    (title) => {
      const [first, second] = reportMarkdown.produce(subject({ ...piece, title })).split('\n\n')
      expect(first?.replaceAll('\\', '')).toBe(`# ${title.replace(/\s+/g, ' ')}`)
      expect(first).not.toMatch(/(?<!\\)[<[]/)
      expect(second).toBe('*Bob · 2022-10-20*')
    },
  )
})

describe('what ties no two names', () => {
  it('is told behind the claims, with its voice, whom it speaks of and its ¶', () => {
    const remark: Remark = {
      id: 'tired',
      voices: ['ann'],
      about: ['union'],
      text: 'They are tired.',
      evidence: [{ paragraph: 3 }],
    }
    const lines = reportMarkdown.produce(subject({ ...piece, remarks: [remark] })).split('\n')
    expect(lines.slice(lines.indexOf('## What else is said') + 1).filter(Boolean)[0]).toBe(
      '- They are tired. — Ann \\*Ames\\* · of Union · ¶ 3',
    )
  })
})

describe('a report for Word', () => {
  it('says the same in a document that opens, whatever the names', async () => {
    const hostile = { ...piece, title: 'A \ud83d small </w:t> \u0000piece' }
    const bytes = await reportWord.produce(subject(hostile))
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    expect(html).toContain('A \ufffd small &lt;/w:t&gt; \ufffdpiece')
    expect(html).toContain('<li>Ann attacked the union. — Denied by Ann *Ames*</li>')
    expect(html).toContain('<h1>What it claims, and by whose word</h1>')
  })
})

describe('the story in a report', () => {
  const told = {
    ...subject({ ...piece, story: { title: 'Two steps', steps: [] } }),
    story: [
      { text: 'Ann *attacked* the union.', caption: 'Ann: 1 own tie.' },
      { text: 'Who denies it?', caption: '' },
    ],
    stepPictures: [null, null],
  }

  it('stands at its end, each step with what its picture shows', () => {
    const lines = reportMarkdown.produce(told).split('\n').filter(Boolean)
    expect(lines.slice(lines.indexOf('## Two steps'), -1)).toEqual([
      '## Two steps',
      '### Step 1 of 2',
      'Ann \\*attacked\\* the union.',
      '*Ann: 1 own tie.*',
      '### Step 2 of 2',
      'Who denies it?',
    ])
  })

  it('is in a Word document too', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await reportWord.produce(told)) })
    expect(value).toContain('Step 2 of 2')
    expect(value).toContain('Ann *attacked* the union.')
  })
})

describe('a report of several pieces', () => {
  const { collection, pieces } = lorne()
  const { piece: whole, sources } = together(pieces, collection.judgements)
  const text = reportMarkdown.produce({ ...subject(whole), sources })

  it('tells how many there are, and between which days that are known they came out', () => {
    const [day, earlier] = ['2026-11-29', '2024-03-05']
    const by = [annotators.rules, annotators.graph]
    const [first, second] = pieces.map((one, at) => ({ ...one, annotated: { by: by[at] ?? '', on: day } }))
    const quiet = (...days: readonly string[]) => {
      const those = [first, second].flatMap((one, at) =>
        one ? [{ ...one, published: days[at] ?? day }] : [],
      )
      const { piece, sources } = together(those)
      return reportMarkdown
        .produce({ ...subject(piece), sources })
        .split('\n')
        .filter(Boolean)[1]
    }
    expect(quiet(earlier, day)).toBe(`*2 pieces · ${earlier}*`)
    expect(quiet(day, day)).toBe('*2 pieces · no date found*')
    expect(
      reportMarkdown
        .produce({ ...subject(whole), sources })
        .split('\n')
        .filter(Boolean)[1],
    ).toMatch(/^\*5 pieces · \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\*$/)
  })

  it('tells each opposing account once, other numbers too', () => {
    const disputes = text.slice(text.indexOf('## What is disputed'), text.indexOf('## Is it one source?'))
    expect(disputes.match(/one says it, the other denies it/g)).toHaveLength(2)
    expect(disputes.match(/they give other numbers/g)).toHaveLength(1)
    expect(disputes.match(/it can be so of one only/g)).toHaveLength(1)
  })

  it('tells to how many sources it goes back', () => {
    expect(text).toContain(
      'Told in 4 pieces; all go back to two officials of the Northmoor Water Authority, unnamed.',
    )
    expect(text).toContain(
      'both go back to the Askham Lantern and the Wexcombe Courier, who have it from each other.',
    )
  })
})
