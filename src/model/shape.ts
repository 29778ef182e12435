/** What the shapes of pieces, edits and records are made of. Their messages name a form, which is told in words elsewhere. */

import * as z from 'zod/mini'
import { alike } from './alike'
import type { Form } from './faults'
import { onceEach } from './onceEach'
import { field } from './unknown'

// The content security policy forbids compiling code from text, which zod otherwise does to be fast.
z.config({ jitless: true })

/** Plain data as everything here treats it: nobody changes it. */
export type Immutable<Data> = { readonly [Key in keyof Data]: Immutable<Data[Key]> }
/** The data that has passed a shape. */
export type Shaped<Shape extends z.core.$ZodType> = Immutable<z.output<Shape>>

export const matching = (form: Form, pattern: RegExp) => z.string(form).check(z.regex(pattern, form))
export const optional = z.exactOptional
/** Says in the JSON schema what a field means. */
export const about = <T extends z.ZodMiniType>(type: T, words: string): T => type.check(z.describe(words))
/** Written out once in the JSON schema, however many places need it. */
export function named<T extends z.ZodMiniType>(id: string, type: T): T {
  z.globalRegistry.add<z.core.$ZodType>(type, { id })
  return type
}

export const id = matching('id', /^[a-z0-9][a-z0-9-]*$/)
export const text = matching('text', /\S/)
export const date = z
  .string('date')
  .check(z.describe('EDTF, such as 2022-10-18, 2014~ or 2022-10-20/2022-12-01~'))
export const day = z.iso.date('day')
export const instant = z.iso.datetime('instant')
export const webAddress = z.url({ protocol: /^https?$/, error: 'url' })
export const index = z.int().check(z.gte(0))

/** A thing as a file has it: its keys in the order of its shape, without what is absent or as it is by default. */
export function written(shape: z.ZodMiniObject, thing: object): Readonly<Record<string, unknown>> {
  const file: Record<string, unknown> = {}
  for (const { key, usual } of fieldsOf(shape)) {
    const value = field(thing, key)
    if (value !== undefined && !alike(value, usual)) file[key] = value
  }
  return file
}

/** Its keys, with what stands there by default; asked of a shape, that takes long. */
const fieldsOf = onceEach((shape: z.ZodMiniObject) =>
  Object.entries(shape.shape).map(([key, type]) => ({
    key,
    usual: type instanceof z.ZodMiniDefault ? type.def.defaultValue : undefined,
  })),
)

type Changeable<Type extends z.core.$ZodType> =
  Type extends z.ZodMiniExactOptional<infer Inner>
    ? z.ZodMiniExactOptional<z.ZodMiniNullable<Inner>>
    : Type extends z.ZodMiniDefault<infer Inner>
      ? z.ZodMiniExactOptional<Inner>
      : z.ZodMiniExactOptional<Type>

type Change<Shape extends z.core.$ZodShape> = { -readonly [Key in keyof Shape]: Changeable<Shape[Key]> }

/** Some fields of a thing. Those that may be absent may go: null takes them away. */
export function changeOf<Shape extends z.core.$ZodShape>(
  thing: z.ZodMiniObject<Shape>,
): z.ZodMiniObject<Change<Shape>, z.core.$strict> {
  const fields = Object.entries(thing.shape).map(([key, type]) => [key, changeable(type)])
  return z.strictObject(Object.fromEntries(fields) as Change<Shape>)
}

function changeable(type: z.core.$ZodType): z.core.$ZodType {
  if (type instanceof z.ZodMiniExactOptional) return optional(z.nullable(type.def.innerType))
  return optional(type instanceof z.ZodMiniDefault ? type.def.innerType : type)
}
