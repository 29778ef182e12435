import * as z from 'zod/mini'
import { workFile } from './work'

/** The JSON schema of a piece's file as text, for editors; `data/schema/piece.schema.json` holds it. */
export function pieceSchemaText(): string {
  const schema = z.toJSONSchema(workFile, { io: 'input' })
  return `${JSON.stringify({ title: 'A piece of Hearsay', ...schema }, null, 2)}\n`
}
