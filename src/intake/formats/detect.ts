import { IntakeFault } from './fault'
import { readArchive } from './zip'

export const formats = ['text', 'markdown', 'html', 'docx', 'pdf', 'piece'] as const
export type Format = (typeof formats)[number]

/** What a file is by its first bytes; its name decides only where they leave it open. Throws an `IntakeFault`. */
export function detectFormat(bytes: Uint8Array, name: string): Format {
  if (bytes.length === 0) throw new IntakeFault('This file is empty.', 'Choose a file with a text in it.')
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return archiveFormat(bytes)
  // Junk before the mark is common, and readers of PDF allow it within the first kilobyte.
  if (startsWith(bytes, '%PDF-')) return 'pdf'
  if (/\.pdf$/i.test(name) && latin1(bytes, 1024).includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'))
    throw new IntakeFault(
      'This is a file of an old word processor, or one with a password.',
      'Open it there, take the password off, and save it as .docx or .txt.',
    )
  if (startsWith(bytes, '{\\rtf'))
    throw new IntakeFault(
      'This is rich text (.rtf), which cannot be read here.',
      'Save it as .docx, .html or .txt.',
    )
  const family = families.find(([signature]) => startsWith(bytes, signature))
  if (family)
    throw new IntakeFault(
      `This is ${family[1]}, not a text.`,
      'Choose the article itself as text, HTML, Word or PDF.',
    )
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const start = latin1(bytes, 4096)
    .replaceAll('\0', '')
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart()
  if (ending === 'json' || (/^\{\s*"/.test(start) && /"(?:paragraphs|format|rendition)"/.test(start)))
    return 'piece'
  if (
    /^(<\?xml[^>]{0,200}>\s*)?(<!--[^>]{0,2000}-->\s*)?<(!doctype\s+html|html|head|body|article|main|div|p|meta|title)\b/i.test(
      start,
    )
  )
    return 'html'
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html'
  return ending === 'md' || ending === 'markdown' ? 'markdown' : 'text'
}

const families: readonly (readonly [signature: string, name: string])[] = [
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF', 'a sound or a film'],
  ['ID3', 'a sound'],
  ['\x1f\x8b', 'a packed archive'],
  ['Rar!', 'a packed archive'],
  ['7z\xbc\xaf', 'a packed archive'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
]

function archiveFormat(bytes: Uint8Array): Format {
  const names = new Set(readArchive(bytes).map((entry) => entry.name))
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('mimetype') && names.has('content.xml'))
    throw new IntakeFault(
      'This is an OpenDocument file, which cannot be read here.',
      'Save it as .docx, .html or .txt.',
    )
  throw new IntakeFault('This is an archive, not a text.', 'Unpack it and choose the files inside.')
}

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  latin1(bytes, signature.length) === signature

const latin1 = (bytes: Uint8Array, length: number): string =>
  String.fromCharCode(...bytes.subarray(0, length))
