interface ScriptUrlPolicy {
  createScriptURL(url: string): string
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy
}

const sameOrigin = (url: string): string => {
  const { href, origin } = new URL(url, document.baseURI)
  if (origin !== location.origin) throw new TypeError(`a worker must come from here, not from ${origin}`)
  return href
}

let policy: ScriptUrlPolicy | null = null

/** Where the browser knows trusted types, the page's policy lets a worker start from nothing else. */
export function scriptUrls(): ScriptUrlPolicy {
  const rules: ScriptUrlPolicy = { createScriptURL: sameOrigin }
  const { trustedTypes }: Window & { trustedTypes?: PolicyFactory } = window
  policy ??= trustedTypes?.createPolicy('hearsay', rules) ?? rules
  return policy
}

/** Starts a worker from an address that a `?worker&url` import gave. */
export const startWorker = (url: string): Worker =>
  new Worker(scriptUrls().createScriptURL(url), { type: 'module' })
