import { IntakeFault, MOST_BYTES } from './fault'

export interface ArchiveEntry {
  readonly name: string
  /** Bytes, packed and unpacked, as the archive's own directory has them. */
  readonly packed: number
  readonly unpacked: number
}

/** Beyond these an archive is no document: it is made to fill the memory. */
const [MOST_ENTRIES, MOST_RATIO] = [5000, 300]
const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
const LONGEST_COMMENT = 65_535 + 22

/**
 * The directory of a ZIP archive, read without unpacking anything (PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16). Throws an
 * `IntakeFault` where it is broken, encrypted, or would unpack to more than 50 MB.
 */
export function readArchive(bytes: Uint8Array): readonly ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) throw broken()
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MOST_ENTRIES) throw tooLarge()
  const entries: ArchiveEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw broken()
    if ((view.getUint16(at + 8, true) & 1) === 1)
      throw new IntakeFault('This document has a password.', 'Take the password off and save it anew.')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.push({ name, packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true) })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  const whole = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  const isBomb = entries.some(
    ({ packed, unpacked }) => unpacked > 1_000_000 && unpacked > packed * MOST_RATIO,
  )
  if (whole > MOST_BYTES || isBomb) throw tooLarge()
  return entries
}

const broken = (): IntakeFault =>
  new IntakeFault('This document is damaged: its directory cannot be read.', 'Save or download it once more.')

const tooLarge = (): IntakeFault =>
  new IntakeFault(
    'This document would unpack to more than 50 MB.',
    'Save the text alone, without pictures, or as .txt.',
  )

/** The record at the archive's end, which a comment may follow. */
function findEnd(view: DataView): number | null {
  const last = Math.max(0, view.byteLength - LONGEST_COMMENT)
  for (let at = view.byteLength - 22; at >= last; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return null
}
