/** Hands a text, or bytes, to the reader as a file. */
export function download(name: string, content: string | Uint8Array, type = 'application/json'): void {
  const address = URL.createObjectURL(
    new Blob([new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content)], {
      type,
    }),
  )
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
