/** Node has had locks since 24 only: these do as a browser's do, as far as they are asked. */
export function fakeLocks(): LockManager {
  const held = new Map<string, (reason: unknown) => void>()
  const waiting: { name: string; go: () => void }[] = []
  async function request(name: string, options: LockOptions, callback: LockGrantedCallback<unknown>) {
    if (held.has(name) && !options.steal) {
      if (options.ifAvailable) return callback(null)
      await new Promise<void>((resolve, reject) => {
        waiting.push({ name, go: resolve })
        options.signal?.addEventListener('abort', () => reject(options.signal?.reason))
      })
    }
    held.get(name)?.(new DOMException('stolen', 'AbortError'))
    const stolen = new Promise<never>((_, reject) => held.set(name, reject))
    stolen.catch(() => {})
    const mine = held.get(name)
    try {
      return await Promise.race([callback({ name, mode: 'exclusive' }), stolen])
    } finally {
      if (held.get(name) === mine) {
        held.delete(name)
        const at = waiting.findIndex((one) => one.name === name)
        waiting.splice(at, at < 0 ? 0 : 1)[0]?.go()
      }
    }
  }
  return { request, query: () => Promise.resolve({}) } as unknown as LockManager
}
