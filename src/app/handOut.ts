import type { Export, Subject, Subjects } from '../export/export'
import { copyText } from '../platform/clipboard'
import { download, fileName } from '../platform/download'
import type { News } from './screen/news'

/** Copies a text; gives what is to be told: that it is done, or why it is not. */
export const copied = async (text: string, done: string): Promise<string> =>
  (await copyText(text)) ? done : 'This browser does not let the page copy.'

/** Hands something out in one of its forms; of a file the browser itself tells. */
export async function handOut<Of extends Subject>(
  { produce, to }: Export<Of>,
  subject: Subjects[Of],
  { say }: Pick<News, 'say'>,
): Promise<void> {
  const product = await produce(subject)
  if (to.place === 'clipboard') say(await copied(String(product), to.told(subject)))
  else download(fileName(to.title(subject), to.ending), product, to.type)
}
