// The servers that the page may connect to, and the sites that may embed a piece, as whoever builds or serves it names them.

/** The variable of the environment that names the origins, with spaces between them. */
export const CONNECT = 'HEARSAY_CONNECT'

/** The variable of the environment that names the sites that may embed a piece, likewise. */
export const EMBED_FROM = 'HEARSAY_EMBED_FROM'

/** Every site. */
const ANY = '*'

/**
 * Origins of sites that may embed a piece, each once.
 * @param {string} [text] with spaces between them; * for every site
 * @returns {string[]}
 * @throws {Error} whose message is for the reader
 */
export function embedOrigins(text = '') {
  const named = text.split(/\s+/).filter(Boolean)
  return named.includes(ANY) ? [ANY] : originsIn(text, 'of a site')
}

/**
 * Origins of servers that the page may connect to, each once.
 * @param {string} [text] with spaces between them
 * @returns {string[]}
 * @throws {Error} whose message is for the reader
 */
export function connectOrigins(text = '') {
  return originsIn(text, 'to connect to')
}

/**
 * @param {string} text
 * @param {string} what an address is for
 */
const originsIn = (text, what) => [
  ...new Set(
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((one) => originOf(one, what)),
  ),
]

/**
 * @param {string} text
 * @param {string} what
 */
function originOf(text, what) {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isOrigin = url && /^https?:\/\/[^/?#@]+\/?$/i.test(text)
  if (!isOrigin)
    throw new Error(`${text} is no address ${what}: write http:// or https://, a host and a port, no path.`)
  if (url.hostname.startsWith('['))
    throw new Error(`${text} cannot be named in a policy: write 127.0.0.1, localhost or a host name instead.`)
  // What the host may not have would end the directive and begin another.
  if (!/^[a-z0-9.-]+$/.test(url.hostname))
    throw new Error(`${text} is no address ${what}: name one host, without * and other signs.`)
  return url.origin
}
