import { createHash } from 'node:crypto'
import type { Piece } from '../../model/piece'

/** 128 bits in hex: what two things share who have the same. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 32)

/** Of its text alone: whoever is recognised in it. */
export const textDigest = ({ paragraphs }: Piece): string =>
  digestOf(JSON.stringify(paragraphs.map(({ text }) => text)))
