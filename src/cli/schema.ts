import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { collectionSchemaText, pieceSchemaText } from '../model/file/jsonSchema'

const folder = new URL('../../data/schema/', import.meta.url)
const schemas = { piece: pieceSchemaText(), collection: collectionSchemaText() }

for (const [name, text] of Object.entries(schemas)) {
  const path = new URL(`${name}.schema.json`, folder)
  writeFileSync(path, text)
  console.log(`Written: ${fileURLToPath(path)}`)
}
