import { type Archive, openArchive } from './archive'
import { latin1, startsWith } from './bytes'
import { IntakeFault } from './fault'

/** What tells a file's format. */
export interface FileStart {
  readonly bytes: Uint8Array
  /** What its name ends with, in small letters, from the last dot on; empty where there is none. */
  readonly ending: string
  /** Its first bytes, a character each, without the mark of its encoding and the zeros between wide letters. */
  readonly start: string
  /** What is in it, where it is a ZIP archive. */
  readonly archive: Archive | null
}

const LONGEST_START = 4096

/** Throws an `IntakeFault` where there is nothing in it, or it is an archive that is broken or too large. */
export function startOf(bytes: Uint8Array, name: string): FileStart {
  if (bytes.length === 0) throw new IntakeFault('This file is empty.', 'Choose a file with a text in it.')
  const isArchive = startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')
  return {
    bytes,
    ending: /\.[a-z0-9]+$/i.exec(name)?.[0].toLowerCase() ?? '',
    start: latin1(bytes, LONGEST_START)
      .replaceAll('\0', '')
      .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
      .trimStart(),
    archive: isArchive ? openArchive(bytes) : null,
  }
}
