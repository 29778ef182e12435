import { SHARED, SHARED_CACHE } from './messages'

/** What was shared with the page from elsewhere on this computer or phone. */
export interface SharedThings {
  readonly title: string
  readonly text: string
  readonly url: string
  readonly files: readonly File[]
}

/** Field of a kept file's answer that holds its name. */
const NAME = 'X-Name'

/** Keeps what comes in a form until the page takes it; what waited before goes. */
export async function keepShared(form: FormData, caches: CacheStorage, scope: string): Promise<void> {
  await caches.delete(SHARED_CACHE)
  const cache = await caches.open(SHARED_CACHE)
  const put = (name: string, body: BodyInit, headers: Record<string, string> = {}) =>
    cache.put(new URL(`${SHARED.path}/${name}`, scope).href, new Response(body, { headers }))
  const text = (field: string): string => {
    const value = form.get(field)
    return typeof value === 'string' ? value : ''
  }
  const texts = { title: text(SHARED.title), text: text(SHARED.text), url: text(SHARED.url) }
  const files = form.getAll(SHARED.files).filter((value) => value instanceof File)
  await Promise.all(files.map((file, at) => put(`${at}`, file, { [NAME]: encodeURIComponent(file.name) })))
  // Last: where it is, all is.
  await put('texts', JSON.stringify(texts))
}

/** What was shared, which is then kept no more; null where nothing was. */
export async function takeShared(caches: CacheStorage): Promise<SharedThings | null> {
  const cache = await caches.open(SHARED_CACHE)
  const answers = await Promise.all((await cache.keys()).map((request) => cache.match(request)))
  await caches.delete(SHARED_CACHE)
  let texts: Partial<Record<string, unknown>> | null = null
  const files: File[] = []
  for (const answer of answers) {
    const name = answer?.headers.get(NAME)
    if (answer && name === null) texts = (await answer.json()) as Partial<Record<string, unknown>>
    else if (answer) files.push(new File([await answer.blob()], decodeURIComponent(name ?? '')))
  }
  const text = (field: string): string => {
    const value = texts?.[field]
    return typeof value === 'string' ? value : ''
  }
  return texts && { title: text('title'), text: text('text'), url: text('url'), files }
}
