import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pieceSchemaText } from '../model/file/jsonSchema'

const path = fileURLToPath(new URL('../../data/schema/piece.schema.json', import.meta.url))
writeFileSync(path, pieceSchemaText())
console.log(`Written: ${path}`)
