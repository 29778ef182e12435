import { IntakeFault } from './fault'

/** A share of characters no text has, beyond which it is something else. */
const MOST_CONTROL = 0.002

/**
 * Bytes as text: by the mark at their beginning, else as UTF-8, else as Windows-1252, in which no bytes are wrong. Throws an
 * `IntakeFault` where what comes out is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes)
  const sample = text.slice(0, 100_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a binary file.
  const control = sample.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0
  if (control > 2 && control > sample.length * MOST_CONTROL)
    throw new IntakeFault('This file holds no text.', 'Choose the article itself as text, HTML, Word or PDF.')
  if (text.trim() === '') throw new IntakeFault('This file is empty.', 'Choose a file with a text in it.')
  return text
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const wide = withoutMark(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** UTF-16 without its mark: in Latin text every other byte is zero. */
function withoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2000)
  if (sample.length < 4 || bytes.length % 2 === 1) return null
  let [even, odd] = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even++
    if (byte === 0 && at % 2 === 1) odd++
  })
  const most = sample.length * 0.4
  return odd > most && even < most / 4 ? 'utf-16le' : even > most && odd < most / 4 ? 'utf-16be' : null
}
