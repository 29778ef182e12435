import type { Reader } from '../../../src/intake/relate/trees/reading'
import { english, englishParser } from '../../../src/language/en/english'
import { bytesOf } from './files'

/** What `data/language/en/parser.bin` holds. */
export const weights = (): ArrayBuffer => bytesOf('data/language/en/parser.bin').buffer

export const parser = englishParser(weights())
export const reader: Reader = { language: english, parser }
