import { Inflate } from 'fflate'
import { IntakeFault, MOST_BYTES, tooLargeInside } from './fault'

/** A ZIP archive, of which nothing is unpacked that nobody asks for. */
export interface Archive {
  readonly names: readonly string[]
  /** What is under a name, unpacked; null where nothing is. Throws an `IntakeFault` where it is not what was announced. */
  part(name: string): Uint8Array | null
}

/** Throws as `readArchive` does. */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = new Map(readArchive(bytes).map((entry) => [entry.name, entry]))
  return {
    names: [...entries.keys()],
    part(name) {
      const entry = entries.get(name)
      return entry ? unpacked(packedBytes(bytes, entry), entry) : null
    },
  }
}

interface ArchiveEntry {
  readonly name: string
  /** Bytes, packed and unpacked, as the archive's own directory has them. */
  readonly packed: number
  readonly unpacked: number
  readonly isDeflated: boolean
  /** Where the entry's own header begins. */
  readonly at: number
}

/** Beyond these an archive is no document: it is made to fill the memory. */
const [MOST_ENTRIES, MOST_RATIO] = [5000, 300]
const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
/** Bytes unpacked in one go, to some thousand times as many at most. */
const SLICE = 16_384
const LONGEST_COMMENT = 65_535 + 22

/**
 * The directory of a ZIP archive, read without unpacking anything (PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16). Throws an
 * `IntakeFault` where it is broken, encrypted, or would unpack to more than `MOST_BYTES`. Stricter than the format: what one
 * reader takes for the directory every other one does.
 */
function readArchive(bytes: Uint8Array): readonly ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) throw broken()
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MOST_ENTRIES) throw tooLargeInside()
  // Of several disks, or with a second directory for archives over 4 GB.
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) throw broken()
  if (at + view.getUint32(end + 12, true) !== end) throw broken()
  const entries: ArchiveEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw broken()
    if ((view.getUint16(at + 8, true) & 1) === 1)
      throw new IntakeFault('This document has a password.', 'Take the password off and save it anew.')
    const method = view.getUint16(at + 10, true)
    if (method !== 0 && method !== 8) throw broken()
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      isDeflated: method === 8,
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (at !== end) throw broken()
  const whole = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  const isBomb = entries.some(
    ({ packed, unpacked }) => unpacked > 1_000_000 && unpacked > packed * MOST_RATIO,
  )
  if (whole > MOST_BYTES || isBomb) throw tooLargeInside()
  return entries
}

function packedBytes(bytes: Uint8Array, { at, packed }: ArchiveEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) throw broken()
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packed > bytes.length) throw broken()
  return bytes.subarray(start, start + packed)
}

/** Stops as soon as it is more than was announced: a directory that lies fills no memory. */
function unpacked(packed: Uint8Array, { isDeflated, unpacked: size }: ArchiveEntry): Uint8Array {
  if (!isDeflated && packed.length === size) return packed
  if (!isDeflated) throw broken()
  const whole = new Uint8Array(size)
  let at = 0
  const inflate = new Inflate((part) => {
    if (at + part.length > size) throw broken()
    whole.set(part, at)
    at += part.length
  })
  try {
    for (let from = 0; from < packed.length; from += SLICE)
      inflate.push(packed.subarray(from, from + SLICE), from + SLICE >= packed.length)
  } catch {
    throw broken()
  }
  if (at !== size) throw broken()
  return whole
}

const broken = (): IntakeFault =>
  new IntakeFault(
    'This document is damaged: its contents are not what its directory says.',
    'Save or download it once more.',
  )

/** The record at the archive's end, which a comment may follow. */
function findEnd(view: DataView): number | null {
  const last = Math.max(0, view.byteLength - LONGEST_COMMENT)
  for (let at = view.byteLength - 22; at >= last; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return null
}
