/** What the rules make of a text of one's own. */

import { annotateArticle } from '../../../src/intake/annotate'
import { articleOf } from '../../../src/intake/cleaning/assemble'
import { headOf } from '../../../src/intake/head'
import type { Piece } from '../../../src/model/piece'
import { reader } from './english-parser'

export function pieceOf(text: string): Piece {
  const article = articleOf(`The news of the day\n\n${text}`)
  return annotateArticle(headOf(article), article, { today: '2026-01-02' }, reader)
}

/** What a text is made to claim, as one reads it: "voice: sentence", with its stance where that is not plain. */
export function claimed(text: string): string[] {
  const piece = pieceOf(text)
  const name = (id: string) => piece.entities.find((entity) => entity.id === id)?.name ?? 'somebody'
  return piece.claims.map(({ text: sentence, voices, stance, denied }) => {
    const says = voices.map((voice) => `${name(voice)}: `).join('')
    const how = [...(denied ? ['denied'] : []), ...(stance === 'asserted' ? [] : [stance])].join(' ')
    return `${says}${sentence}${how === '' ? '' : ` (${how})`}`
  })
}

/** What a text is made to let somebody say that ties no two: "voice: remark". */
export function remarked(text: string): string[] {
  const piece = pieceOf(text)
  const name = (id: string) => piece.entities.find((entity) => entity.id === id)?.name ?? 'somebody'
  return piece.remarks.map(({ voices, text: words }) => `${voices.map(name).join(' < ')}: ${words}`)
}
