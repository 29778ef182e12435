/** Hands a text to the reader as a file. */
export function downloadText(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
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
