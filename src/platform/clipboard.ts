/** Whether the browser let us copy. */
export async function copyText(
  text: string,
  clipboard: Clipboard | undefined = navigator.clipboard,
): Promise<boolean> {
  if (!clipboard) return false
  try {
    await clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Whether the browser let us copy something that is on its way; it is asked at once, while the reader's click counts. */
export async function copyBlob(
  blob: Promise<Blob>,
  type: string,
  clipboard: Clipboard | undefined = navigator.clipboard,
): Promise<boolean> {
  if (!clipboard || typeof ClipboardItem === 'undefined') return false
  try {
    await clipboard.write([new ClipboardItem({ [type]: blob })])
    return true
  } catch {
    return false
  }
}
