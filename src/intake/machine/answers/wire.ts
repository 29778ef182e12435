import * as z from 'zod/mini'

z.config({ jitless: true })

// What a server that speaks the OpenAI API answers with; what else it tells is of no use here.

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.nullish(z.string()) }) })).check(z.minLength(1)),
})

/** What the machine said, out of a parsed reply of `/chat/completions`; null where it is no such reply. */
export function contentOf(reply: unknown): string | null {
  const parsed = completion.safeParse(reply)
  return parsed.success ? (parsed.data.choices[0]?.message.content ?? '') : null
}

const machines = z.object({ data: z.array(z.object({ id: z.string() })) })

/** Names of the machines, out of a parsed reply of `/models`; null where it is no such reply. */
export function machinesOf(reply: unknown): readonly string[] | null {
  const parsed = machines.safeParse(reply)
  return parsed.success ? parsed.data.data.map(({ id }) => id) : null
}

const fault = z.object({ error: z.union([z.string(), z.object({ message: z.string() })]) })

/** What the server says is wrong; empty where it does not tell. */
export function complaintOf(reply: unknown): string {
  const parsed = fault.safeParse(reply)
  if (!parsed.success) return ''
  const { error } = parsed.data
  return typeof error === 'string' ? error : error.message
}
