import { type Export, ExportFault, type Product, type Subject, type Subjects } from '../export/export'
import { copyBlob, copyText } from '../platform/clipboard'
import { blobOf, download, fileName } from '../platform/download'
import type { News } from './screen/news'

/** Copies a text; gives what is to be told: that it is done, or why it is not. */
export const copied = async (text: string, done: string): Promise<string> =>
  (await copyText(text)) ? done : 'This browser does not let the page copy.'

/** Copies bytes, such as a picture's; gives what is to be told. */
export async function copiedBytes(form: Export<'picture'>, subject: Subjects['picture']): Promise<string> {
  if (form.to.place !== 'file') return ''
  const { type } = form.to
  let why = 'This browser does not let the page copy pictures: save it instead.'
  const blob = Promise.resolve(form.produce(subject)).then((product) => blobOf(product, type))
  blob.catch((error: unknown) => {
    if (error instanceof ExportFault) why = error.message
  })
  return (await copyBlob(blob, type)) ? 'Picture copied' : why
}

/** Hands something out in one of its forms; of a file the browser itself tells. */
export async function handOut<Of extends Subject>(
  { produce, to }: Export<Of>,
  subject: Subjects[Of],
  { say }: Pick<News, 'say'>,
): Promise<void> {
  let product: Product
  try {
    product = await produce(subject)
  } catch (error) {
    if (!(error instanceof ExportFault)) throw error
    say(error.message)
    return
  }
  if (to.place === 'clipboard') say(await copied(String(product), to.told(subject)))
  else download(fileName(to.title(subject), to.ending, to.what), product, to.type)
}
