import { startsWith } from './bytes'
import { IntakeFault } from './fault'
import type { FileStart } from './start'

/** Throws an `IntakeFault` of what is known not to be read here; `choose` says what is. */
export function refuseOther({ bytes }: FileStart, choose: string): void {
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'))
    throw new IntakeFault(
      'This is a file of an old word processor, or one with a password.',
      'Open it there, take the password off, and save it as .docx or .txt.',
    )
  if (startsWith(bytes, '{\\rtf'))
    throw new IntakeFault(
      'This is rich text (.rtf), which cannot be read here.',
      'Open it in a word processor and save it as .docx or .odt, or copy its text and paste it.',
    )
  const family = families.find(([signature]) => startsWith(bytes, signature))
  if (family) throw new IntakeFault(`This is ${family[1]}, not a text.`, choose)
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
