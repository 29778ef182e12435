import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { bytesOf } from './files'

xmlRegisterFsInputProviders()

const documentOf = (schema: string): XmlDocument => {
  const path = `tests/fixtures/schemas/${schema}`
  return XmlDocument.fromBuffer(bytesOf(path), { url: path })
}

/** What a published schema finds wrong with a file of a graph; empty where it is valid. */
export interface Schema {
  faultsOf(xml: string): readonly string[]
}

const schemaOf = (validator: { validate(document: XmlDocument): void }): Schema => ({
  faultsOf: (xml) => {
    const document = XmlDocument.fromString(xml)
    try {
      validator.validate(document)
      return []
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)]
    } finally {
      document.dispose()
    }
  },
})

/** GraphML 1.0, with what yEd adds to it. */
export const graphMlSchema = (): Schema => schemaOf(XsdValidator.fromDoc(documentOf('graphml/yed.xsd')))

/** GEXF 1.3. */
export const gexfSchema = (): Schema => schemaOf(RelaxNGValidator.fromDoc(documentOf('gexf/gexf.rng')))
