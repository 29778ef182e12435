/** As much of a browser's caches as is used; what is in them stays as long as this does. */
export function fakeCaches(): CacheStorage {
  const all = new Map<string, Map<string, { readonly request: Request; readonly response: Response }>>()
  const urlOf = (request: RequestInfo | URL): string =>
    request instanceof Request ? request.url : String(request)
  const cacheOf = (name: string): Cache => {
    const entries = all.get(name) ?? new Map()
    all.set(name, entries)
    const match = async (request: RequestInfo | URL) => entries.get(urlOf(request))?.response.clone()
    const refuse = () => Promise.reject(new Error('not used'))
    return {
      match,
      put: async (request, response) => {
        entries.set(urlOf(request), { request: new Request(request), response })
      },
      keys: async () => [...entries.values()].map(({ request }) => request),
      add: refuse,
      addAll: refuse,
      delete: refuse,
      matchAll: refuse,
    }
  }
  return {
    open: async (name) => cacheOf(name),
    keys: async () => [...all.keys()],
    has: async (name) => all.has(name),
    delete: async (name) => all.delete(name),
    match: async (request) => {
      const found = await Promise.all([...all.keys()].map((name) => cacheOf(name).match(request)))
      return found.find((response) => response !== undefined)
    },
  }
}
