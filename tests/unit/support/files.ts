import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
/** What a test reads of these is known by their names: it need not run again because some other file has changed. */
const FOLDERS = /^(data|tests\/fixtures)\/(?!(.*\/)?\.\.\/)/

/** Path of a file of data or of fixtures, given as from the root of the repository. Throws for any other. */
function inside(path: string): string {
  if (!FOLDERS.test(path)) throw new Error(`${path} is neither in data nor in tests/fixtures`)
  return join(root, path)
}

export const bytesOf = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(inside(path)))
export const textOf = (path: string): string => readFileSync(inside(path), 'utf8')
export const jsonOf = (path: string): unknown => JSON.parse(textOf(path))
/** Names of the files and folders in a folder, in the order of their letters. */
export const namesIn = (folder: string): readonly string[] => readdirSync(inside(folder)).toSorted()
