import { expect, it } from 'vitest'
import { parseHtml } from '../../../../src/cli/parseHtml'
import { bring } from '../../../../src/intake/bring'
import { wordsOfDigest } from '../../../fixtures/digest'
import { docxOfArticle, escaped } from '../../../fixtures/docx'
import { pdfOfArticle } from '../../../fixtures/pdf'
import { jsonOf } from '../../support/files'

const file = jsonOf('data/pieces/kherson-evacuation.json') as { paragraphs: string[] }
const words = wordsOfDigest(file.paragraphs)
const told = words.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')
const page = `<!doctype html><html><head><title>${words.title}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${words.title}</h1><p>${words.head}</p>${told}</article></body></html>`

it.each([
  ['words.html', Buffer.from(page)],
  ['words.docx', docxOfArticle({ ...words, form: 'plain' })],
  ['words.pdf', pdfOfArticle({ ...words, form: 'running' })],
])('the words of a digest come whole out of %s', async (name, bytes) => {
  const brought = await bring({ from: 'file', name, bytes }, { progress: () => {}, parseHtml })
  if (brought.kind !== 'draft') throw new Error('taken for a piece')
  const { head, paragraphs } = brought.draft
  expect(head.title).toBe(words.title)
  expect(paragraphs).toEqual(words.paragraphs)
})
