import type { Steps } from '../check/steps'
import { field } from '../unknown'

/** From so many on, things of a list are kept as JSON; so many at a time. */
const [MANY, TOGETHER] = [1000, 100]

/** Writes a thing of a list: `once` for as long as it lives, or `anew`. */
export interface Writer<Thing> {
  once(thing: Thing): unknown
  anew(thing: Thing): unknown
}

/** How things become a list of a file. */
export type Lists = <Thing>(things: readonly Thing[], writer: Writer<Thing>) => unknown

export const writtenOut: Lists = (things, { once }) => things.map(once)

/** Long ones are written when they are packed, and nothing of that is kept. */
export const whenPacked: Lists = (things, writer) =>
  things.length < MANY ? writtenOut(things, writer) : new Unwritten(() => partsOf(things, writer.anew))

class Unwritten {
  constructor(readonly parts: () => Steps<readonly string[]>) {}
}

/**
 * A file as it is kept: its long lists are JSON in parts, for a browser copies a text at once, and a list thing by thing. In
 * steps of some ms.
 */
export function* packed(file: unknown): Steps<unknown> {
  if (Array.isArray(file)) return file.length < MANY ? file : { json: yield* partsOf(file, asItIs) }
  if (file instanceof Unwritten) return { json: yield* file.parts() }
  if (typeof file !== 'object' || file === null) return file
  const kept: [string, unknown][] = []
  for (const [key, value] of Object.entries(file)) kept.push([key, yield* packed(value)])
  return Object.fromEntries(kept)
}

const asItIs = (thing: unknown): unknown => thing

function* partsOf<Thing>(list: readonly Thing[], write: (thing: Thing) => unknown): Steps<readonly string[]> {
  const parts: string[] = []
  for (let from = 0; from < list.length; from += TOGETHER) {
    parts.push(JSON.stringify(list.slice(from, from + TOGETHER).map(write)))
    yield
  }
  return parts
}

/** The inverse. What is no such JSON stays as it is: whoever reads the file tells. */
export function* unpacked(file: unknown): Steps<unknown> {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return file
  const parts = field(file, 'json')
  if (Array.isArray(parts)) return (yield* listOf(parts)) ?? file
  const read: [string, unknown][] = []
  for (const [key, value] of Object.entries(file)) read.push([key, yield* unpacked(value)])
  return Object.fromEntries(read)
}

function* listOf(parts: readonly unknown[]): Steps<unknown> {
  const list: unknown[] = []
  for (const part of parts) {
    const things = parsed(part)
    if (!Array.isArray(things)) return null
    list.push(...things)
    yield
  }
  return list
}

function parsed(json: unknown): unknown {
  try {
    return JSON.parse(String(json))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
