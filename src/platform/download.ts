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

/** A name for a file that every system takes. */
export const fileName = (title: string, ending: string): string => {
  const words = title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, LONGEST)
  return `${words.replace(/^-|-$/g, '') || 'piece'}.${ending}`
}
