/** The origins that the page may connect to, its own included, or null where no policy holds it back. */
export type Allowed = readonly string[] | null

/** What the page's own content security policy says: that is the truth, whatever it was meant to be. */
export function allowedOrigins(page: Document = document): Allowed {
  const metas = [...page.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]')]
  const policies = metas.map((meta) =>
    originsIn(meta.getAttribute('content') ?? '', new URL(page.baseURI).origin),
  )
  return policies.reduce<Allowed>(
    (all, one) => (one === null ? all : (all?.filter((origin) => one.includes(origin)) ?? one)),
    null,
  )
}

/** The origins in one policy; null where it says nothing of connections. */
export function originsIn(policy: string, own: string): Allowed {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/))
  const find = (name: string) => directives.find(([first]) => first?.toLowerCase() === name)
  const sources = (find('connect-src') ?? find('default-src'))?.slice(1)
  return (
    sources?.flatMap((source) =>
      source === "'self'" ? [own] : URL.canParse(source) ? [new URL(source).origin] : [],
    ) ?? null
  )
}
