/** What is no part of a document's text though it stands in its file, and documents that are built in other ways. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../../src/cli/parseHtml'
import { bring } from '../../../../src/intake/bring'
import { tellReadNotice } from '../../../../src/intake/formats/kernel/notice'
import { docxOf } from '../../../fixtures/docx'
import { odtOf } from '../../../fixtures/odt'

async function read(name: string, file: Uint8Array | string) {
  const bytes = typeof file === 'string' ? strToU8(file) : file
  const brought = await bring({ from: 'file', name, bytes }, { progress: () => {}, parseHtml })
  if (brought.kind !== 'draft') throw new Error('taken for a piece')
  const {
    draft: { head, paragraphs },
    notices,
  } = brought
  return { head, paragraphs, told: notices.map(tellReadNotice) }
}

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`
const top = p(run('The mill is sold')) + p(run('By Ida Holm')) + p(run('4 March 2023'))
const sale = 'Nordvik Lines bought the old mill at Tarn on Friday, the two sides said in the evening.'

/** A Word document with other parts than the usual ones. */
function withParts(body: string, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(docxOf(body))
  change(parts)
  return zipSync(parts)
}
const replaced = (part: Uint8Array | undefined, what: string, by: string) =>
  strToU8(strFromU8(part ?? new Uint8Array()).replaceAll(what, by))

describe('a Word document', () => {
  it('keeps what is hidden to itself, and that is told', async () => {
    const body = p(
      run('Ruth Abel praised the sale'),
      run(' and Bo Friis cursed it', '<w:vanish/>'),
      run(' on Monday.'),
    )
    const { paragraphs, told } = await read('a.docx', docxOf(top + p(run(sale)) + body))
    expect(paragraphs).toEqual([sale, 'Ruth Abel praised the sale on Monday.'])
    expect(told).toEqual(['Hidden text was left out: 1 place.'])
  })

  it('keeps to itself what a style hides', async () => {
    const body = p(
      run('Ruth Abel praised the sale'),
      run(' and Bo Friis cursed it', '<w:rStyle w:val="Draft"/>'),
      run(' on Monday.'),
    )
    const file = withParts(top + p(run(sale)) + body, (parts) => {
      parts['word/styles.xml'] = replaced(
        parts['word/styles.xml'],
        '</w:styles>',
        '<w:style w:type="character" w:styleId="Draft"><w:name w:val="Draft"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
      )
    })
    expect((await read('a.docx', file)).paragraphs).toEqual([sale, 'Ruth Abel praised the sale on Monday.'])
  })

  it('shows what is not hidden after all, and what is coloured', async () => {
    const body = p(
      run('Ruth Abel praised the sale', '<w:vanish w:val="0"/>'),
      run(' on Monday.', '<w:highlight w:val="yellow"/>'),
    )
    const { paragraphs, told } = await read('a.docx', docxOf(top + p(run(sale)) + body))
    expect(paragraphs).toEqual([sale, 'Ruth Abel praised the sale on Monday.'])
    expect(told).toEqual([])
  })

  it('has its footnotes behind the text', async () => {
    const body = p(
      run('Ruth Abel'),
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
      run(' praised the sale on Monday.'),
    )
    const note = 'Bo Friis wrote so in a letter to the Tarn Courier.'
    const file = withParts(top + body + p(run(sale)), (parts) => {
      const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
      parts['word/footnotes.xml'] = strToU8(
        `<w:footnotes ${namespace}><w:footnote w:id="2">${p(run(note))}</w:footnote></w:footnotes>`,
      )
    })
    const { paragraphs, told } = await read('a.docx', file)
    expect(paragraphs).toEqual(['Ruth Abel praised the sale on Monday.', sale, note])
    expect(told).toEqual(['1 footnote stands behind the text.'])
  })

  const row = (...cells: readonly string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${p(run(cell))}</w:tc>`).join('')}</w:tr>`
  const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

  it('has the rows of its tables as paragraphs', async () => {
    const body = table(row('Year', 'Price'), row('2022', '14 million')) + p(run(sale))
    const { paragraphs } = await read('a.docx', docxOf(top + p(run(sale)) + body))
    expect(paragraphs).toEqual([sale, 'Year · Price', '2022 · 14 million', sale])
  })

  it('is no table where it is laid out by one', async () => {
    const body = table(row('By Ida Holm', '4 March 2023'), row(`${sale} ${sale} ${sale}`, sale))
    const { head, paragraphs } = await read('a.docx', docxOf(p(run('The mill is sold')) + body))
    expect(head).toMatchObject({ title: 'The mill is sold', authors: ['Ida Holm'], published: '2023-03-04' })
    expect(paragraphs).toEqual([`${sale} ${sale} ${sale}`, sale])
  })

  it('is one though its text stands elsewhere', async () => {
    const file = withParts(top + p(run(sale)), (parts) => {
      parts['word/other.xml'] = parts['word/document.xml'] ?? new Uint8Array()
      delete parts['word/document.xml']
      for (const name of ['[Content_Types].xml', '_rels/.rels'])
        parts[name] = replaced(parts[name], 'document.xml', 'other.xml')
    })
    expect((await read('a.docx', file)).paragraphs).toEqual([sale])
  })
})

describe('an OpenDocument text', () => {
  const odt = (body: string, styles = '') => odtOf(`${body}`, styles)
  const line = (text: string, style = 'Standard') => `<text:p text:style-name="${style}">${text}</text:p>`
  const head = line('The mill is sold', 'Title') + line('By Ida Holm') + line('4 March 2023')

  it('is its paragraphs, with title, lists, line breaks and blanks', async () => {
    const { head: found, paragraphs } = await read(
      'a.odt',
      odt(
        head +
          line('Nordvik Lines bought<text:s/>the <text:span>old mill</text:span> at Tarn.') +
          `<text:list><text:list-item>${line('Ruth Abel praised the sale.')}</text:list-item></text:list>`,
      ),
    )
    expect(found).toEqual({
      title: 'The mill is sold',
      authors: ['Ida Holm'],
      publisher: null,
      published: '2023-03-04',
    })
    expect(paragraphs).toEqual(['Nordvik Lines bought the old mill at Tarn.', 'Ruth Abel praised the sale.'])
  })

  it('has the rows of its tables as paragraphs', async () => {
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`
    const row = (...cells: readonly string[]) =>
      `<table:table-row>${cells.map(cell).join('')}</table:table-row>`
    const body = `<text:p>The mill is sold</text:p><text:p>By Ida Holm</text:p><text:p>${sale}</text:p><table:table>${row('Year', 'Price')}${row('2022', '14 million')}</table:table><text:p>${sale}</text:p>`
    expect((await read('a.odt', odtOf(body))).paragraphs).toEqual([
      sale,
      'Year · Price',
      '2022 · 14 million',
      sale,
    ])
  })

  it('leaves out what was deleted, remarked and hidden, and has its notes behind the text', async () => {
    const note = (text: string) =>
      `<text:note><text:note-citation>1</text:note-citation><text:note-body>${line(text)}</text:note-body></text:note>`
    const { paragraphs, told } = await read(
      'a.odt',
      odt(
        `<text:tracked-changes><text:p>Bo Friis stole it.</text:p></text:tracked-changes>${head}` +
          line(
            `Ruth Abel${note('She leads the council.')} praised the sale<office:annotation><text:p>Sure?</text:p></office:annotation>.`,
          ) +
          line('Nordvik Lines bought it<text:span text:style-name="T1"> for nothing</text:span>.'),
        '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>',
      ),
    )
    expect(paragraphs).toEqual([
      'Ruth Abel praised the sale.',
      'Nordvik Lines bought it.',
      'She leads the council.',
    ])
    expect(told).toEqual(['1 footnote stands behind the text.', 'Hidden text was left out: 1 place.'])
  })
})

describe('a page that a browser saved whole', () => {
  const page = (encoding: string, body: string, type = 'multipart/related; boundary="b"') =>
    `From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--b\r\nContent-Type: text/html\r\n\r\n<html><body><p>An advertisement for soap, in a frame.</p></body></html>\r\n--b--\r\n`
  const article =
    '<!DOCTYPE html><html><head><title>The mill is sold</title></head><body><article><h1>The mill is sold</h1>' +
    `<p>By Ida Holm</p><p>${sale} “Så er det”, said Bo Friis, who has led the company for twenty years.</p></article></body></html>`

  it.each([
    [
      'quoted-printable',
      [...strToU8(article)]
        .map((byte) =>
          byte > 126 || byte === 61
            ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
            : String.fromCharCode(byte),
        )
        .join(''),
    ],
    ['base64', Buffer.from(article).toString('base64')],
  ])('is read like the page in it: %s', async (encoding, body) => {
    const { head, paragraphs } = await read('a.mhtml', page(encoding, body))
    expect(head.title).toBe('The mill is sold')
    expect(paragraphs.join(' ')).toContain('“Så er det”, said Bo Friis')
    expect(paragraphs.join(' ')).not.toContain('soap')
  })

  it('is refused where there is no page in it', async () => {
    const file = page('7bit', 'x').replaceAll('text/html', 'image/png')
    await expect(read('a.mhtml', file)).rejects.toThrow('There is no page in this file.')
  })
})

describe('a text with a stray byte', () => {
  const sound = `The mill is sold\n\nBy Ida Holm\n\n“It is late”, said Åse Friis – and left.\n\n${sale}`
  const stray = (text: string) => Uint8Array.from([...strToU8(text), 0x0a, 0x0a, 0x4b, 0xfc, 0x2e])

  it('is read, and the byte is told', async () => {
    const { paragraphs, told } = await read('a.txt', stray(sound))
    expect(paragraphs[0]).toContain('Åse Friis – and left.')
    expect(told).toEqual(['1 character could not be read and stands as “\ufffd”.'])
  })

  it('is another encoding where it is the rule', async () => {
    const { paragraphs } = await read(
      'a.txt',
      stray('The mill is sold\n\nThe man who bought it sells kitchens now.'),
    )
    expect(paragraphs.join(' ')).toContain('Kü')
  })
})
