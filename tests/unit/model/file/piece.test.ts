import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type ToldFault, tellFault } from '../../../../src/export/words/faults'
import { edtfFault } from '../../../../src/model/dates/edtf'
import { collectionSchemaText, pieceSchemaText } from '../../../../src/model/file/jsonSchema'
import { parsePiece, pieceToFile } from '../../../../src/model/file/piece'
import { claimShape, entityShape, type Piece, pieceShape } from '../../../../src/model/piece'
import { piece as anyPiece } from '../../support/arbitrary-piece'
import { jsonOf, namesIn, textOf } from '../../support/files'
import { expectSteadyGrowth } from '../../support/growth'
import { check } from '../../support/property'
import { sampleFile, sampleWith } from '../../support/sample-piece'

const faultsOf = (file: unknown): readonly ToldFault[] => {
  const result = parsePiece(file, edtfFault)
  return result.ok ? [] : result.faults.map(tellFault)
}

const parsed = (file: unknown): Piece => {
  const result = parsePiece(file, edtfFault)
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 2))
  return result.piece
}

/** As it comes out of a file: what JSON cannot hold is lost. */
const stored = (piece: Piece): unknown => JSON.parse(JSON.stringify(pieceToFile(piece)))

describe('a valid file', () => {
  it('becomes a piece whose paragraphs are counted from the head, number 0', () => {
    const { paragraphs } = parsed(sampleFile())
    expect(paragraphs.map(({ text }) => text)).toEqual([
      'By Ada for the Courier',
      'Port officials in Westhaven expect a closure [soon].',
      'The Courier adds that Westhaven on the coast has no other harbour.',
    ])
    expect(paragraphs[0]?.mentions).toEqual([
      { entity: 'ada', start: 3, end: 6 },
      { entity: 'courier', start: 15, end: 22 },
    ])
  })

  it('may leave out what mostly is the same', () => {
    const { entities, claims, questions } = parsed(sampleWith('questions', undefined))
    expect(entities[0]).toEqual({
      id: 'ada',
      kind: 'person',
      name: 'Ada',
      within: 'westhaven',
      aliases: [],
      unnamed: false,
    })
    expect(claims[0]).toMatchObject({ denied: false, disputes: [], voices: [] })
    expect(claims[0]).not.toHaveProperty('when')
    expect(questions).toEqual([])
  })

  it('keeps nothing of the file’s own keys', () => {
    expect(parsed(sampleFile())).not.toHaveProperty('$schema')
    expect(parsed(sampleFile())).not.toHaveProperty('format')
    expect(parsed(sampleFile())).not.toHaveProperty('head')
  })

  it('may hold text with its mentions beside it, put in order', () => {
    const mentions = [
      { entity: 'westhaven', start: 4, end: 6 },
      { entity: 'ada', start: 0, end: 3, made: { by: 'rules', confidence: 0.7, state: 'suggested' } },
    ]
    const { paragraphs } = parsed(sampleWith('paragraphs[0]', { text: 'Ada [x', mentions }))
    expect(paragraphs[1]).toEqual({ text: 'Ada [x', mentions: [mentions[1], mentions[0]] })
  })

  it('may have ids that are names of built-in properties', () => {
    const text = JSON.stringify(sampleFile())
      .replaceAll('"officials"', '"constructor"')
      .replaceAll('(officials)', '(constructor)')
    expect(parsed(JSON.parse(text)).claims[1]).toMatchObject({
      subject: 'constructor',
      voices: ['constructor', 'unattributed'],
    })
    expect(faultsOf(sampleWith('claims[1].subject', 'constructor'))).toHaveLength(1)
  })

  it('opens without the full check of dates too', () => {
    expect(parsePiece(sampleWith('claims[1].when', '2001-21')).ok).toBe(true)
    expect(parsePiece(sampleWith('claims[1].when', '2001-13')).ok).toBe(false)
  })
})

const mention = (entity: string, start: number, end: number) => ({ entity, start, end })
const place = (id: string, within: string) => ({ id, kind: 'place', name: id, within })

/** What is wrong, the path changed and its value, the path of the fault, words of its problem and its remedy. */
const faulty: readonly (readonly [string, string, unknown, string, RegExp, RegExp])[] = [
  ['a missing key', 'title', undefined, 'title', /“title” is missing/, /Write some text/],
  [
    'a missing choice',
    'claims[0].stance',
    undefined,
    'claims[0].stance',
    /“stance” is missing/,
    /“asserted”, “planned”/,
  ],
  ['a missing paragraph 0', 'head', undefined, 'head', /“head” is missing/, /Write text/],
  ['a misspelt key', 'claims[0].voice', [], 'claims[0].voice', /no key “voice”/, /spelling/],
  ['a key that is not a word', 'a b', 1, '["a b"]', /no key “a b”/, /take it away/],
  ['the key __proto__', '__proto__', {}, '__proto__', /no key “__proto__”/, /take it away/],
  ['a number instead of text', 'title', 5, 'title', /“title” is 5, where text/, /Write some text/],
  ['null instead of nothing', 'url', null, 'url', /“url” is null/, /https/],
  ['text instead of a list', 'authors', 'ada', 'authors', /“authors” is “ada”, where a list/, /a list/],
  ['an empty text', 'entities[0].name', ' ', 'entities[0].name', /“name” is empty/, /Write some text/],
  ['an id with capital letters', 'id', 'Harbour', 'id', /“Harbour” is not an id/, /small letters/],
  [
    'the id __proto__',
    'entities[5]',
    { id: '__proto__', kind: 'person', name: 'P' },
    'entities[5].id',
    /not an id/,
    /small letters/,
  ],
  [
    'a kind that is none',
    'entities[0].kind',
    'ship',
    'entities[0].kind',
    /“ship” is not known/,
    /“person”, “organisation”, “place”/,
  ],
  [
    'a stance that is none',
    'claims[0].stance',
    'sure',
    'claims[0].stance',
    /“sure” is not known/,
    /“possible”/,
  ],
  [
    'a day that does not exist',
    'published',
    '2022-02-30',
    'published',
    /“2022-02-30” is not a day that exists/,
    /year-month-day/,
  ],
  ['a language that is none', 'language', 'English!', 'language', /not a language tag/, /“en”/],
  ['an address that runs a script', 'url', 'javascript:alert(1)', 'url', /not a web address/, /https/],
  ['a rendition that is none', 'rendition', 'summary', 'rendition', /not known/, /“digest”, “verbatim”/],
  [
    'a latitude beyond the pole',
    'entities[3].at',
    [91, 0],
    'entities[3].at[0]',
    /91 is too large/,
    /at most 90/,
  ],
  ['a lone latitude', 'entities[3].at', [46], 'entities[3].at', /too few/, /at least 2 entries/],
  ['no evidence', 'claims[0].evidence', [], 'claims[0].evidence[0]', /missing/, /an object/],
  [
    'half a paragraph',
    'claims[0].evidence[0].paragraph',
    0.5,
    'claims[0].evidence[0].paragraph',
    /0.5/,
    /a whole number/,
  ],
  ['no paragraph at all', 'paragraphs', [], 'paragraphs', /too few entries/, /at least one entry/],
  ['a paragraph that is a number', 'paragraphs[1]', 7, 'paragraphs[1]', /7 is not a paragraph/, /mentions/],
  [
    'a paragraph without mentions',
    'paragraphs[1]',
    { text: 'a' },
    'paragraphs[1].mentions',
    /missing/,
    /a list/,
  ],
  [
    'a maker that is none',
    'claims[0].made',
    { by: 'magic', state: 'edited' },
    'claims[0].made.by',
    /not a maker/,
    /“rules”/,
  ],
  ['another format', 'format', 0, 'format', /0 is not known/, /one of 1, 2/],

  [
    'an unknown author',
    'authors[0]',
    'eda',
    'authors[0]',
    /No entity has the id “eda”/,
    /Did you mean “ada”\?/,
  ],
  ['an unknown publisher', 'publisher', 'herald', 'publisher', /“herald”/, /add an entity/],
  ['an unknown subject', 'claims[1].subject', 'oficials', 'claims[1].subject', /“oficials”/, /“officials”/],
  ['an unknown object', 'claims[1].object', 'atlantis', 'claims[1].object', /“atlantis”/, /Correct the id/],
  ['an unknown voice', 'claims[1].voices[0]', 'nobody', 'claims[1].voices[0]', /“nobody”/, /Correct the id/],
  ['an unknown listener', 'claims[1].to', 'nobody', 'claims[1].to', /“nobody”/, /Correct the id/],
  ['an unknown scene', 'claims[1].where', 'nowhere', 'claims[1].where', /“nowhere”/, /Correct the id/],
  [
    'a scene that is no place',
    'claims[1].where',
    'ada',
    'claims[1].where',
    /not a place but of the kind “person”/,
    /Name a place/,
  ],
  [
    'an unknown place around',
    'entities[3].within',
    'nowhere',
    'entities[3].within',
    /“nowhere”/,
    /Correct the id/,
  ],
  [
    'a person as the place around',
    'entities[3].within',
    'ada',
    'entities[3].within',
    /not a place/,
    /Name a place/,
  ],
  [
    'a question from nobody',
    'questions[0].from',
    'nobody',
    'questions[0].from',
    /“nobody”/,
    /Correct the id/,
  ],
  ['a question to nobody', 'questions[0].to', 'nobody', 'questions[0].to', /“nobody”/, /Correct the id/],
  [
    'a question to itself',
    'questions[0].to',
    'officials',
    'questions[0].to',
    /“officials” itself/,
    /another entity/,
  ],
  [
    'a claim on itself',
    'claims[1].object',
    'officials',
    'claims[1].object',
    /“officials” itself/,
    /another entity/,
  ],
  [
    'nobody as a subject',
    'claims[1].subject',
    'unattributed',
    'claims[1].subject',
    /“unattributed” is nobody/,
    /in “voices” only/,
  ],
  [
    'an entity with the reserved id',
    'entities[5]',
    { id: 'unattributed', kind: 'person', name: 'X' },
    'entities[5].id',
    /reserved/,
    /another id/,
  ],
  [
    'a predicate that is none',
    'claims[1]',
    { ...sampleFile().claims[1], predicate: 'zzz', wording: undefined },
    'claims[1].predicate',
    /no predicate “zzz”/,
    /or “other”/,
  ],
  [
    '“other” without its wording',
    'claims[1].wording',
    undefined,
    'claims[1].wording',
    /no wording/,
    /Add “wording”/,
  ],
  [
    'evidence beyond the end',
    'claims[1].evidence[0].paragraph',
    3,
    'claims[1].evidence[0].paragraph',
    /no paragraph 3; the last one is 2/,
    /0 is the head/,
  ],
  [
    'a dispute with nothing',
    'claims[1].disputes[0]',
    'stay-open',
    'claims[1].disputes[0]',
    /No claim has the id “stay-open”/,
    /“stays-open”/,
  ],
  [
    'a dispute with itself',
    'claims[1].disputes[0]',
    'will-close',
    'claims[1].disputes[0]',
    /against itself/,
    /against this one/,
  ],
  [
    'a date that is none',
    'claims[1].when',
    'next year',
    'claims[1].when',
    /“next year” is not a date/,
    /Write EDTF/,
  ],
  ['a date that does not exist', 'claims[1].said', '2022-13', 'claims[1].said', /“2022-13”/, /Write EDTF/],
  [
    'a span that ends too early',
    'claims[1].when',
    '2022/2021',
    'claims[1].when',
    /does not end after it begins/,
    /EDTF/,
  ],
  [
    'two entities of one id',
    'entities[1].id',
    'ada',
    'entities[1].id',
    /the id of entities\[0\] already/,
    /another id/,
  ],
  [
    'two claims of one id',
    'claims[2].id',
    'writes-for',
    'claims[2].id',
    /the id of claims\[0\] already/,
    /another id/,
  ],
  [
    'places in a circle',
    'entities[4].within',
    'westhaven',
    'entities[3].within',
    /westhaven in coast in westhaven/,
    /larger/,
  ],
  [
    'a place within itself',
    'entities[5]',
    place('isle', 'isle'),
    'entities[5].within',
    /isle in isle/,
    /larger/,
  ],
  ['a mention of nobody', 'head', 'By [Ada](eda) for [it](courier)', 'head', /“eda”/, /“ada”/],
  [
    'a mention of nobody, apart from the text',
    'paragraphs[0]',
    { text: 'Ada', mentions: [mention('eda', 0, 3)] },
    'paragraphs[0].mentions[0].entity',
    /“eda”/,
    /“ada”/,
  ],
  [
    'markup that does not parse',
    'paragraphs[1]',
    'In [Westhaven',
    'paragraphs[1]',
    /never closed \(character 4: “\[Westhaven”\)/,
    /End the mention/,
  ],
  [
    'nested markup',
    'paragraphs[1]',
    '[[Westhaven](westhaven) coast](coast)',
    'paragraphs[1]',
    /inside another/,
    /longer one/,
  ],
  [
    'a mention beyond the end',
    'paragraphs[1]',
    { text: 'Ada', mentions: [mention('ada', 0, 4)] },
    'paragraphs[1].mentions[0]',
    /ends at 4.* 3 characters/,
    /UTF-16/,
  ],
  [
    'an empty mention',
    'paragraphs[1]',
    { text: 'Ada', mentions: [mention('ada', 2, 2)] },
    'paragraphs[1].mentions[0]',
    /ends before it begins/,
    /greater/,
  ],
  [
    'mentions that overlap',
    'paragraphs[1]',
    { text: 'Ada A.', mentions: [mention('ada', 2, 5), mention('ada', 0, 3)] },
    'paragraphs[1].mentions[0]',
    /overlaps with paragraphs\[1\]\.mentions\[1\]/,
    /longer/,
  ],
  [
    'mentions that nest',
    'paragraphs[1]',
    { text: 'Ada A.', mentions: [mention('ada', 0, 5), mention('coast', 1, 3)] },
    'paragraphs[1].mentions[1]',
    /overlaps with/,
    /longer/,
  ],
]

describe('a file that is not a piece', () => {
  test.each(faulty)(
    'is told of %s: where, what, and how to mend it',
    (_, path, value, where, problem, remedy) => {
      const faults = faultsOf(sampleWith(path, value)).filter((fault) => fault.path === where)
      expect(faults, JSON.stringify(faultsOf(sampleWith(path, value)))).toHaveLength(1)
      expect(faults[0]?.problem).toMatch(problem)
      expect(faults[0]?.remedy).toMatch(remedy)
    },
  )

  it('is told that a wording belongs to “other” only', () => {
    const faults = faultsOf(sampleWith('claims[0].predicate', 'zzz'))
    expect(faults.map((fault) => fault.path)).toEqual(['claims[0].predicate', 'claims[0].wording'])
  })

  it('is told of all its faults at once, even of those in a claim that is broken otherwise', () => {
    const file = sampleFile()
    const faults = faultsOf({
      ...file,
      title: 5,
      claims: file.claims.map((claim) => ({ ...claim, stance: 'sure', subject: 'nobody', said: 'once' })),
    })
    const ofEach = ['stance', 'subject', 'said']
    expect(new Set(faults.map((fault) => fault.path))).toEqual(
      new Set(['title', ...[0, 1, 2].flatMap((at) => ofEach.map((key) => `claims[${at}].${key}`))]),
    )
  })

  it('is refused with its number when its format is newer, whatever else it holds', () => {
    expect(faultsOf({ format: 6, chapters: [] })).toEqual([
      {
        path: 'format',
        problem: expect.stringContaining('format 6'),
        remedy: expect.stringContaining('newer version'),
      },
    ])
  })

  test.each([null, undefined, 5, 'text', [[]], true])('is refused when it is %j altogether', (file) => {
    expect(faultsOf(file)).toEqual([
      { path: '$', problem: expect.stringContaining('The file is'), remedy: expect.any(String) },
    ])
  })

  it('is told what a slip of the pen most likely meant', () => {
    const remedyFor = (id: string) => faultsOf(sampleWith('publisher', id))[0]?.remedy
    for (const slip of ['westhavn', 'westhaaven', 'wesdhaven', 'wetshaven'])
      expect(remedyFor(slip)).toContain('Did you mean “westhaven”?')
    expect(remedyFor('north')).not.toContain('Did you mean')
  })

  it('is told every fault, however many they are', () => {
    expect(faultsOf({ ...sampleFile(), head: '['.repeat(200_000) }).length).toBeGreaterThanOrEqual(200_000)
  })

  it('is told so in bounded time however large and wrong it is', () => {
    const { claims, entities } = sampleFile()
    const many = <T>(items: readonly T[], prefix: string, length: number) =>
      Array.from({ length }, (_, at) => ({ ...items[1], id: `${prefix}-${at}`, to: 'courrier' }))
    const file = (size: number) => ({
      ...sampleFile(),
      head: '['.repeat(size),
      entities: [...entities, ...many(entities, 'entity', size)],
      claims: many(claims, 'claim', size),
    })
    return expectSteadyGrowth(file, faultsOf, 100)
  })

  it('never makes the check itself fail, whatever stands where', () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('__proto__', 'constructor', 'toString'),
    )
    const paths = faulty.map(([, path]) => path)
    check(
      fc.property(fc.constantFrom(...paths), anything, (path, value) => {
        for (const fault of faultsOf(sampleWith(path, value)))
          expect([fault.path, fault.problem, fault.remedy].every((words) => words.length > 0)).toBe(true)
      }),
      400,
    )
  })
})

describe('a piece that is written', () => {
  it('is the same when it is read again', () => {
    check(
      fc.property(anyPiece, (piece) => {
        expect(parsed(stored(piece))).toEqual(piece)
      }),
    )
  })

  it('may have each field that there is, so that this is tried with all of them', () => {
    const keys = (things: readonly object[]) => new Set(things.flatMap((thing) => Object.keys(thing)))
    const pieces = fc.sample(anyPiece, 200)
    expect(keys(pieces.flatMap(({ claims }) => claims))).toEqual(new Set(Object.keys(claimShape.shape)))
    expect(keys(pieces.flatMap(({ entities }) => entities))).toEqual(new Set(Object.keys(entityShape.shape)))
    expect(keys(pieces.map(pieceToFile) as object[])).toEqual(
      new Set(['$schema', 'format', ...Object.keys(pieceShape.shape)]),
    )
  })

  it('has its fields in the order of the shape, whatever order they came in', () => {
    const turned = <Thing extends object>(thing: Thing): Thing =>
      Object.fromEntries(Object.entries(thing).reverse()) as Thing
    check(
      fc.property(anyPiece, (piece) => {
        const other = {
          ...turned(piece),
          claims: piece.claims.map(turned),
          entities: piece.entities.map(turned),
        }
        expect(JSON.stringify(pieceToFile(other))).toBe(JSON.stringify(pieceToFile(piece)))
      }),
      20,
    )
  })

  it('is the same file as was read, defaults left out', () => {
    expect(stored(parsed(sampleFile()))).toEqual(sampleFile())
    expect(Object.keys(Object(stored(parsed(sampleFile()))))).toEqual(Object.keys(sampleFile()))
  })

  it('has markup when it is a digest, and the text as it is when it is verbatim', () => {
    expect(stored({ ...parsed(sampleFile()), rendition: 'verbatim' })).toMatchObject({
      head: { text: 'By Ada for the Courier', mentions: [mention('ada', 3, 6), mention('courier', 15, 22)] },
    })
  })
})

describe('data/', () => {
  it.each([
    ['piece', pieceSchemaText],
    ['collection', collectionSchemaText],
  ])('has the JSON schema of a %s that the code makes: “npm run schema” writes it', (name, schemaText) => {
    expect(textOf(`data/schema/${name}.schema.json`)).toBe(schemaText())
  })

  const files = namesIn('data/pieces').filter((name) => name.endsWith('.json'))
  it.skipIf(files.length === 0).each(files)(
    'pieces/%s is a piece without a fault, called by its id',
    (name) => {
      const file = jsonOf(`data/pieces/${name}`)
      expect(faultsOf(file)).toEqual([])
      const piece = parsed(file)
      expect(`${piece.id}.json`).toBe(name)
      expect(parsed(stored(piece))).toEqual(piece)
      expect(parsePiece(file).ok).toBe(true)
    },
  )
})
