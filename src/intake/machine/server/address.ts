import { ServerFault } from './fault'

/** A server of the reader's own that speaks the OpenAI chat completions API. */
export interface MachineServer {
  /** As the reader wrote it: with or without `/v1` and slashes at the end. */
  readonly address: string
  readonly machine: string
  /** Empty where the server asks for none. */
  readonly key: string
}

/** Where the API is, without a slash at the end. Throws a `ServerFault` where the address is none. */
export function apiAt(address: string): string {
  const url = parse(address.trim())
  const path = url.pathname.replace(/\/+$/, '').replace(/\/(chat\/completions|models)$/, '')
  return `${url.origin}${/\/v\d+$/.test(path) ? path : `${path}/v1`}`
}

/** The origin that an address leads to; null where it is no address of a server. */
export function originOf(address: string): string | null {
  try {
    return new URL(apiAt(address)).origin
  } catch {
    return null
  }
}

function parse(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && /^https?:\/\//i.test(address)
  if (!isWeb)
    throw new ServerFault(
      address === '' ? 'There is no address.' : `“${address.slice(0, 100)}” is no address of a server.`,
      'Write it as http://127.0.0.1:11434.',
    )
  if (url.username !== '' || url.password !== '')
    throw new ServerFault(
      'The address has a name or a password in it.',
      'Take them out of the address; a key has a field of its own.',
    )
  return url
}
