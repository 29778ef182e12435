import type { Build } from './keeper'

/** A file of a build. */
export interface BuiltFile {
  /** From the folder of the page. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Whether the page cannot begin without it. */
  readonly isNeeded: boolean
  /** SHA-256, hexadecimal, where the page fetches it by a name that every version has. */
  readonly hash?: string
}

/** What is larger than this and not needed to begin is kept later, bytes. */
const LARGE = 150_000

/**
 * What a browser keeps of a build. `hash` gives hexadecimal SHA-256.
 * @param page the page as it is served
 */
export function listBuild(files: readonly BuiltFile[], page: string, hash: (text: string) => string): Build {
  const kept = files
    .filter(({ name, hash }) => hash !== undefined || (name.startsWith('assets/') && !name.endsWith('.map')))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const isFirst = ({ size, isNeeded }: BuiltFile) => isNeeded || size <= LARGE
  const names = (some: readonly BuiltFile[]) => some.map(({ name }) => name)
  return {
    version: hash([page, ...kept.map((file) => `${file.name} ${file.hash ?? ''}`)].join('\n')).slice(0, 16),
    same: {
      '': hash(page),
      ...Object.fromEntries(kept.flatMap(({ name, hash }) => (hash === undefined ? [] : [[name, hash]]))),
    },
    first: names(kept.filter(isFirst)),
    later: names(kept.filter((file) => !isFirst(file))),
  }
}
