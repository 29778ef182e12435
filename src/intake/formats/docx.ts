import mammoth from 'mammoth'
import { type Blocks, blocksOf } from './blocks'
import { IntakeFault } from './fault'

/** The paragraphs of a Word document. Its archive must have been looked at before (`readArchive`). Throws an `IntakeFault`. */
export async function blocksOfDocx(bytes: Uint8Array): Promise<Blocks> {
  const arrayBuffer = new Uint8Array(bytes).buffer
  // The one name is what mammoth reads in a browser, the other what it reads on Node.
  const input = { arrayBuffer, buffer: arrayBuffer }
  try {
    const { value } = await mammoth.extractRawText(input)
    return blocksOf(value.split(/\n{2,}/))
  } catch {
    throw new IntakeFault('This Word document is damaged.', 'Open it in a word processor and save it anew.')
  }
}
