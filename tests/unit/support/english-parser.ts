import { readFileSync } from 'node:fs'
import type { Reader } from '../../../src/intake/relate/trees/reading'
import { english, englishParser } from '../../../src/language/en/english'

/** What `data/language/en/parser.bin` holds. */
export const weights = (): ArrayBuffer =>
  new Uint8Array(readFileSync(new URL('../../../data/language/en/parser.bin', import.meta.url))).buffer

export const parser = englishParser(weights())
export const reader: Reader = { language: english, parser }
