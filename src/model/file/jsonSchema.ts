import * as z from 'zod/mini'
import { collectionShape } from '../collection'
import { workFile } from './work'

/** The JSON schema of a piece's file as text, for editors; `data/schema/piece.schema.json` holds it. */
export const pieceSchemaText = (): string => schemaText('A piece of Hearsay', workFile)

/** The same of the file of a collection; `data/schema/collection.schema.json` holds it. */
export const collectionSchemaText = (): string => schemaText('A collection of Hearsay', collectionShape)

function schemaText(title: string, file: z.ZodMiniType): string {
  const schema = z.toJSONSchema(file, { io: 'input' })
  return `${JSON.stringify({ title, ...schema }, null, 2)}\n`
}
