import type { Suggestion } from '../../../src/intake/machine/read'
import { paragraphFromFile } from '../../../src/model/file/paragraphs'
import { parsePiece, pieceToFile } from '../../../src/model/file/piece'
import type { Entity, Piece } from '../../../src/model/piece'

/** A piece of our own making, as rules may have left it: some are found, others are not. */

const made = { by: 'rules', confidence: 0.7, state: 'suggested' } as const
const entity = (id: string, kind: Entity['kind'], name: string, aliases: readonly string[] = []): Entity => ({
  id,
  kind,
  name,
  aliases,
  unnamed: false,
  made,
})

export const harbour: Piece = {
  id: 'mine-1',
  title: 'Harbour shut',
  authors: ['mara-lindt'],
  published: '2021-03-14',
  language: 'en',
  annotated: { by: 'Hearsay’s rules', on: '2026-11-23' },
  rendition: 'verbatim',
  paragraphs: [
    'Harbour shut. By [Mara Lindt](mara-lindt)',
    'The Dockers Union accused the Ministry of Transport of breaking a wage agreement. “The minister lied to us,” said [Tomas Berk](tomas-berk), who heads the union.',
    'Transport Minister [Elena Sorvino](elena-sorvino) met Berk in [Oslo](oslo) on Saturday. Port officials in Velmar said that the ministry\u00a0would pay.',
    'Norway called on both sides to end the dispute; [Sorvino](elena-sorvino) denied that the union had struck a deal with Norway.',
  ].map((text) => {
    const { text: words, mentions } = paragraphFromFile(text)
    return { text: words, mentions: mentions.map((mention) => ({ ...mention, made })) }
  }),
  entities: [
    entity('mara-lindt', 'person', 'Mara Lindt'),
    entity('tomas-berk', 'person', 'Tomas Berk'),
    entity('elena-sorvino', 'person', 'Elena Sorvino', ['Sorvino']),
    entity('oslo', 'place', 'Oslo'),
  ],
  claims: [
    {
      id: 'met',
      subject: 'elena-sorvino',
      predicate: 'other',
      wording: 'met',
      object: 'tomas-berk',
      text: 'Elena Sorvino met Tomas Berk.',
      evidence: [{ paragraph: 2 }],
      voices: [],
      stance: 'asserted',
      denied: false,
      disputes: [],
      made,
    },
  ],
  remarks: [],
  questions: [],
}

/** The piece with a suggestion in it, as plainly as that can be done. */
export function withSuggestion(
  piece: Piece,
  { entities, mentions, claims, remarks = [] }: Suggestion,
): Piece {
  return {
    ...piece,
    entities: [...piece.entities, ...entities],
    claims: [...piece.claims, ...claims],
    remarks: [...piece.remarks, ...remarks],
    paragraphs: piece.paragraphs.map(({ text, mentions: there }, number) => ({
      text,
      mentions: [
        ...there,
        ...mentions
          .filter(({ paragraph }) => paragraph === number)
          .map(({ paragraph, ...mention }) => mention),
      ].sort((a, b) => a.start - b.start),
    })),
  }
}

/** What the schema has against a piece. */
export function faultsIn(piece: Piece): readonly unknown[] {
  const parsed = parsePiece(pieceToFile(piece))
  return parsed.ok ? [] : parsed.faults
}
