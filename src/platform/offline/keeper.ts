/** What a build is made of, for a browser that keeps it. Files are named from the folder of the page. */
export interface Build {
  /** Hash of all of it. */
  readonly version: string
  /**
   * SHA-256, hexadecimal, of what is called the same in every version, by its name: what is of another version is told by it.
   * The page has the name ''. All else is named by its content.
   */
  readonly same: Readonly<Record<string, string>>
  /** What is kept at once. */
  readonly first: readonly string[]
  /** What is large and not needed by everybody: kept when it is first asked for, or when there is nothing else to do. */
  readonly later: readonly string[]
}

interface Parts {
  readonly build: Build
  /** Address of the folder that the page lies in, with a slash at its end. */
  readonly scope: string
  readonly caches: CacheStorage
  readonly fetch: (request: Request) => Promise<Response>
  /** Is waited for after each few files. */
  readonly rest: () => Promise<unknown>
}

/** Keeps one version of the explorer whole, and answers for it: nothing is ever served of two versions. */
export interface Keeper {
  /** Keeps the page and what is kept at once. Throws where the server has another version by now. */
  install(): Promise<void>
  /** Null: it is none of ours. */
  answer(request: Request): Promise<Response> | null
  /** Keeps all that is kept later. Throws where one cannot be had. */
  keepAll(): Promise<void>
  /** Forgets versions before this one; only once nobody looks at one any more. */
  forgetOthers(): Promise<void>
}

const PAGE = ''
/** Files that are fetched together: one alone would wait for the network most of the time. */
const AT_ONCE = 4
const ASSETS = 'assets/'
/** Files are named by their content: whatever else was asked for along with one, it is the same. */
const BY_NAME = { ignoreSearch: true, ignoreVary: true }

export function keeperOf({ build, scope, caches, fetch, rest }: Parts): Keeper {
  // Another explorer in another folder of the same site has caches of its own.
  const prefix = `hearsay ${scope} `
  const open = () => caches.open(`${prefix}${build.version}`)
  const mine = new Set([...build.first, ...build.later])
  const pathname = new URL(scope).pathname

  /** Of this version, as the server has it. Throws where it has another. */
  async function fetchMine(file: string): Promise<Response> {
    const url = new URL(file, scope)
    const hash = Object.hasOwn(build.same, file) ? build.same[file] : undefined
    if (hash === undefined) return fetch(new Request(url))
    const response = await fetch(new Request(url, { cache: 'reload' }))
    if ((await sha256(await response.clone().arrayBuffer())) !== hash)
      throw new Error(`${url} is of another version by now`)
    return response
  }

  /** A few at a time, with rests: whoever looks at the page meanwhile needs the processor more. */
  async function take(files: readonly string[]): Promise<void> {
    const cache = await open()
    const kept = new Set((await cache.keys()).map(({ url }) => url))
    const hasBefore = (await others()).length > 0
    const left = files
      .map((file) => ({ file, url: new URL(file, scope).href }))
      .filter(({ url }) => !kept.has(url))
    for (let at = 0; at < left.length; at += AT_ONCE) {
      await Promise.all(
        left.slice(at, at + AT_ONCE).map(async ({ file, url }) => {
          // What did not change since the version before is here already.
          const before = hasBefore && file.startsWith(ASSETS) ? await caches.match(url, BY_NAME) : undefined
          const response = before ?? (await fetchMine(file))
          if (!response.ok) throw new Error(`${url} cannot be kept: ${response.status}`)
          await cache.put(url, response)
        }),
      )
      await rest()
    }
  }

  /** Names of the caches of other versions. */
  async function others(): Promise<readonly string[]> {
    const names = await caches.keys()
    return names.filter((name) => name.startsWith(prefix) && name !== `${prefix}${build.version}`)
  }

  async function page(request: Request): Promise<Response> {
    return (await (await open()).match(scope)) ?? fetch(request)
  }

  async function asset(file: string, request: Request): Promise<Response> {
    const cache = await open()
    if (!mine.has(file)) return (await caches.match(request, BY_NAME)) ?? fetch(request)
    const kept = await cache.match(request, BY_NAME)
    if (kept) return kept
    const response = await fetchMine(file)
    // One that cannot be kept, for want of room, is as good.
    if (response.ok) await cache.put(new URL(file, scope), response.clone()).catch(() => {})
    return response
  }

  return {
    async install() {
      await take([PAGE])
      await take(build.first)
    },
    answer(request) {
      const url = new URL(request.url)
      if (request.method !== 'GET' || !url.href.startsWith(scope)) return null
      const file = url.pathname.slice(pathname.length)
      if (request.mode === 'navigate') return file === '' || file === 'index.html' ? page(request) : null
      return mine.has(file) || file.startsWith(ASSETS) ? asset(file, request) : null
    },
    keepAll: () => take(build.later),
    async forgetOthers() {
      await Promise.all((await others()).map((name) => caches.delete(name)))
    },
  }
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
