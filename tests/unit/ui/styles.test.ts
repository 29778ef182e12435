import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const ui = new URL('../../../src/ui/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, ui), 'utf8')

/** Paths from `src/ui/`. */
const sheets = readdirSync(ui, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.css'))
  .sort()

const ORDER = 'styles/layers.css'
const layers = /@layer ([^;{]+);/.exec(read(ORDER))?.[1]?.split(', ') ?? []

interface Block {
  /** What stands before its brace: "@layer parts", ".glyph path". */
  readonly head: string
  readonly body: string
}

const withoutNotes = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '')

/** The blocks of a sheet, or of a block's body, one level deep. */
function blocksOf(css: string): readonly Block[] {
  const blocks: Block[] = []
  let depth = 0
  let [from, brace] = [0, 0]
  for (const { 0: sign, index } of css.matchAll(/[{};]/g)) {
    if (sign === '{' && depth++ === 0) brace = index
    if (sign === '}' && --depth === 0)
      blocks.push({ head: css.slice(from, brace).trim(), body: css.slice(brace + 1, index) })
    if (depth === 0) from = index + 1
  }
  return blocks
}

/** Every selector in a block, with the conditions that it stands under. */
const selectorsIn = (body: string, under = ''): readonly string[] =>
  blocksOf(body).flatMap(({ head, body: inner }) =>
    head.startsWith('@')
      ? selectorsIn(inner, `${under}${head} `)
      : head.split(/,(?![^(]*\))/).map((one) => under + one.trim()),
  )

describe('the styles', () => {
  it('stand in layers, all of them', () => {
    expect(layers).toContain('parts')
    for (const sheet of sheets.filter((path) => path !== ORDER)) {
      const heads = blocksOf(withoutNotes(read(sheet))).map(({ head }) => head)
      expect(heads.length, sheet).toBeGreaterThan(0)
      expect(
        // A typeface belongs to no layer.
        heads.filter((head) => head !== '@font-face' && !layers.includes(head.replace('@layer ', ''))),
        sheet,
      ).toEqual([])
    }
  })

  it('are styled in one place each: no two sheets say something of the same in one layer', () => {
    const homes = new Map<string, string>()
    const twice: string[] = []
    for (const sheet of sheets)
      for (const { head, body } of blocksOf(withoutNotes(read(sheet))))
        for (const selector of selectorsIn(body)) {
          const what = `${head}: ${selector}`
          const home = homes.get(what) ?? sheet
          if (home !== sheet) twice.push(`${what} in ${home} and ${sheet}`)
          homes.set(what, home)
        }
    expect(twice).toEqual([])
  })

  it('stand beside the component that they style, which brings them', () => {
    for (const sheet of sheets.filter((path) => !path.startsWith('styles/'))) {
      const component = sheet.replace(/css$/, 'tsx')
      expect(existsSync(new URL(component, ui)), `${component} beside ${sheet}`).toBe(true)
      expect(read(component)).toContain(`import './${sheet.split('/').at(-1)}'`)
    }
  })

  it('come with the page where all of it has them', () => {
    const page = readFileSync(new URL('../index.html', ui), 'utf8')
    const linked = [...page.matchAll(/href="\.\/ui\/([^"]+\.css)"/g)].map(([, path]) => path)
    expect(linked[0], 'first, for it sets the order').toBe(ORDER)
    expect(linked.toSorted()).toEqual(sheets.filter((path) => path.startsWith('styles/')))
  })

  it('ask for widths in em or rem: whoever wants larger text has room for less', () => {
    const inPixels = sheets.filter((sheet) => /@(media|container)[^{]*\dpx/.test(read(sheet)))
    expect(inPixels).toEqual([])
  })
})

it('a selector is found under its conditions', () => {
  const css =
    '@layer a { /* { */ .b, .c:is(.x, .y) { x: y; } @media (z) { /* ; */ .d { x: y } } } @layer e { .f { } }'
  const blocks = blocksOf(withoutNotes(css))
  expect(blocks.map(({ head }) => head)).toEqual(['@layer a', '@layer e'])
  expect(blocks.flatMap(({ body }) => selectorsIn(body))).toEqual([
    '.b',
    '.c:is(.x, .y)',
    '@media (z) .d',
    '.f',
  ])
})
