/** A file becomes an article. */

import type { Article } from './article'
import { articleOf } from './clean'
import { decodeText } from './formats/decode'
import { detectFormat, type Format } from './formats/detect'
import { IntakeFault, MOST_BYTES } from './formats/fault'
import type { Head } from './head'

export interface Opened {
  readonly article: Article
  /** Head matter that the format itself tells. */
  readonly told: Partial<Head>
}

/** What a file holds, by its first bytes and its name. Throws an `IntakeFault` that says what is wrong and how to mend it. */
export async function openArticle(bytes: Uint8Array, name: string): Promise<Opened> {
  if (bytes.length > MOST_BYTES)
    throw new IntakeFault('This file is larger than 50 MB.', 'Choose the article alone, without pictures.')
  const opened = await read(bytes, name, detectFormat(bytes, name))
  if (opened.article.paragraphs.every((text) => text.trim() === ''))
    throw new IntakeFault('There are no words in this file.', 'Choose a file with a text in it.')
  return opened
}

/** The one place where formats are read. */
async function read(bytes: Uint8Array, name: string, format: Format): Promise<Opened> {
  switch (format) {
    case 'text':
      return { article: articleOf(decodeText(bytes)), told: {} }
    case 'markdown':
      return { article: articleOf(withoutLinks(decodeText(bytes))), told: {} }
    case 'piece':
      throw new IntakeFault(`“${name}” is a piece already.`, 'Open it in the explorer as it is.')
    default:
      throw new IntakeFault(
        `A file of the kind ${format} cannot be read here yet.`,
        'Save the article as .txt or .md.',
      )
  }
}

/** Markdown's links and pictures as the words that they show; the rest is done by cleaning. */
const withoutLinks = (text: string): string =>
  text
    .replace(/^---\n[\s\S]{0,5000}?\n---\n/, '')
    .replace(/!?\[([^[\]\n]{0,300})\]\([^()\n]{0,1000}\)/g, '$1')
    .replace(/^(?:>|[-*+] ) ?/gm, '')
