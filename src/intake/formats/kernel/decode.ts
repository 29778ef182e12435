import { IntakeFault } from './fault'

/** A share of characters no text has, beyond which it is something else. */
const MOST_CONTROL = 0.002
/** A share of characters beyond ASCII that a sound text may have lost. */
const MOST_LOST = 1 / 3
/** Of text in no known encoding most letters come out as accented ones. */
const MOST_ACCENTED = 0.3

/**
 * Bytes as text: by the mark at their beginning, else as UTF-8, else as what the text itself declares, else as Windows-1252. Throws an
 * `IntakeFault` where what comes out is no text.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const text = decode(bytes, declared)
  const sample = text.slice(0, 100_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a binary file.
  const control = sample.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  if (control > 2 && control > sample.length * MOST_CONTROL)
    throw new IntakeFault(
      'This file holds no text.',
      'Choose the file of the article itself, or paste its text.',
    )
  if (text.trim() === '') throw new IntakeFault('This file is empty.', 'Choose a file with a text in it.')
  const lost = sample.match(/\ufffd/g)?.length ?? 0
  if (lost > 2 && lost > sample.length * MOST_CONTROL) throw wrongEncoding()
  return text
}

function decode(bytes: Uint8Array, declared: string | null): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const wide = withoutMark(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return damagedText(bytes, declared) ?? declaredText(bytes, declared) ?? windowsText(bytes)
  }
}

/** UTF-8 but for a few bytes, each of which becomes U+FFFD; null where most of its longer characters are none. */
function damagedText(bytes: Uint8Array, declared: string | null): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const lost = text.match(/\ufffd/g)?.length ?? 0
  const sound = (text.match(/[^\0-\x7f]/gu)?.length ?? 0) - lost
  return lost <= sound * (/^utf-?8$/i.test(declared ?? '') ? 1 : MOST_LOST) ? text : null
}

function declaredText(bytes: Uint8Array, declared: string | null): string | null {
  // In pages the one name means the other.
  const isWindows = /^(?:windows-1252|iso-?8859-?1|latin-?1|us-ascii|utf-?8)$/i.test(declared ?? '')
  try {
    return declared === null || isWindows ? null : new TextDecoder(declared).decode(bytes)
  } catch {
    // An encoding nobody knows.
    return null
  }
}

/** What Windows-1252 has for the bytes 0x80 to 0x9f (WHATWG Encoding, index windows-1252); a blank where it has nothing. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** The letters that come out show whether it was Windows-1252. */
function windowsText(bytes: Uint8Array): string {
  // Some releases of Node take Windows-1252 for ISO 8859-1, which has control characters there.
  const text = new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (code) => WINDOWS[code.charCodeAt(0) - 0x80]?.trim() || code)
  const sample = text.slice(0, 100_000)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const accented = count(/[\u00c0-\u00ff]/g)
  // Damaged UTF-8: its longer characters come out as these pairs.
  const pairs = count(/[\u00c2-\u00f4][\u0080-\u00bf\u20ac\u201a\u201e\u2020-\u2026\u2122]|\u00e2\u20ac/g)
  if (count(/[\u0080-\u009f]/g) > 0 || pairs > 2) throw wrongEncoding()
  if (accented > 10 && accented > count(/[A-Za-z\u00c0-\u00ff]/g) * MOST_ACCENTED) throw wrongEncoding()
  return text
}

const wrongEncoding = (): IntakeFault =>
  new IntakeFault(
    'The letters of this file are in an encoding that cannot be told.',
    'Open it in an editor where it looks right and save it as UTF-8, or paste the text.',
  )

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

/** The encoding that a page of HTML declares in its beginning. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 2048))
  return /<meta\b[^>]{0,200}charset\s*=\s*["']?([\w:-]{2,40})/i.exec(start)?.[1] ?? null
}
