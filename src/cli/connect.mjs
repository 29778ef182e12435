// The servers that the page may connect to, as whoever builds or serves it names them.

/** The variable of the environment that names the origins, with spaces between them. */
export const CONNECT = 'HEARSAY_CONNECT'

/**
 * Origins of servers that the page may connect to, each once.
 * @param {string} [text] with spaces between them
 * @returns {string[]}
 * @throws {Error} whose message is for the reader
 */
export function connectOrigins(text = '') {
  return [...new Set(text.split(/\s+/).filter(Boolean).map(originOf))]
}

/** @param {string} text */
function originOf(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isOrigin = url && /^https?:\/\/[^/?#@]+\/?$/i.test(text)
  if (!isOrigin)
    throw new Error(
      `${text} is no address to connect to: write http:// or https://, a host and a port, no path.`,
    )
  if (url.hostname.startsWith('['))
    throw new Error(`${text} cannot be named in a policy: write 127.0.0.1, localhost or a host name instead.`)
  // What the host may not have would end the directive and begin another.
  if (!/^[a-z0-9.-]+$/.test(url.hostname))
    throw new Error(`${text} is no address to connect to: name one host, without * and other signs.`)
  return url.origin
}
