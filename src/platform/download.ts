export const blobOf = (content: string | Uint8Array, type: string): Blob =>
  // A copy, for the bytes may stand in memory that is shared.
  new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type })

/** Hands a text, or bytes, to the reader as a file. */
export function download(name: string, content: string | Uint8Array, type = 'application/json'): void {
  const address = URL.createObjectURL(blobOf(content, type))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const LONGEST = 60

/** A name for a file that every system takes; `what` of the titled it holds, where that is not all. */
export const fileName = (title: string, ending: string, what = ''): string => {
  const part = plain(what)
  const room = LONGEST - part.length
  const words = plain(title)
  const short =
    words.length > room ? plain(words.slice(0, room + 1).replace(/(.)-[^-]*$/u, '$1')).slice(0, room) : words
  return `${[short || 'piece', part].filter(Boolean).join('-')}.${ending}`
}

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
