import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Lines in a file that several processes read and add to. */
export interface KeptWords {
  /** What is in it by now. */
  all(): ReadonlySet<string>
  add(words: readonly string[]): void
}

/** A line a word; one that another process is just writing is read the next time. */
export function keptWords(file: string): KeptWords {
  const known = new Set<string>()
  let size = 0
  return {
    all() {
      const now = existsSync(file) ? statSync(file).size : 0
      if (now !== size) {
        const text = readFileSync(file, 'utf8')
        for (const word of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) known.add(word)
        size = now
      }
      return known
    },
    add(words) {
      const fresh = words.filter((word) => !known.has(word))
      if (fresh.length === 0) return
      for (const word of fresh) known.add(word)
      mkdirSync(dirname(file), { recursive: true })
      appendFileSync(file, `${[...new Set(fresh)].join('\n')}\n`)
    },
  }
}
