/** The file of a small made-up piece without a fault; a new copy each time. */
export const sampleFile = () => ({
  $schema: '../schema/piece.schema.json',
  format: 1,
  id: 'harbour',
  title: 'A harbour closes',
  authors: ['ada'],
  publisher: 'courier',
  published: '2022-10-20',
  language: 'en',
  url: 'https://example.org/harbour',
  annotated: { by: 'the Hearsay project', on: '2026-11-23' },
  rendition: 'digest',
  head: 'By [Ada](ada) for the [Courier](courier)',
  paragraphs: [
    '[Port officials](officials) in [Westhaven](westhaven) expect a closure \\[soon\\].',
    'The [Courier](courier) adds that [Westhaven](westhaven) on the [coast](coast) has no other harbour.',
  ],
  entities: [
    { id: 'ada', kind: 'person', name: 'Ada', within: 'westhaven' },
    { id: 'courier', kind: 'organisation', name: 'Courier', inText: 'the Courier', aliases: ['WC'] },
    { id: 'officials', kind: 'organisation', name: 'Port officials', unnamed: true },
    { id: 'westhaven', kind: 'place', name: 'Westhaven', within: 'coast', at: [46.64, 32.61] },
    { id: 'coast', kind: 'place', name: 'West coast', at: [46, 32] },
  ],
  claims: [
    {
      id: 'writes-for',
      subject: 'ada',
      predicate: 'other',
      wording: 'writes for',
      object: 'courier',
      text: 'Ada writes for the Courier.',
      evidence: [{ paragraph: 0 }],
      voices: [],
      stance: 'asserted',
    },
    {
      id: 'will-close',
      subject: 'officials',
      predicate: 'other',
      wording: 'close the harbour of',
      object: 'westhaven',
      text: 'Port officials will close the harbour of Westhaven.',
      evidence: [{ paragraph: 1, quote: { exact: 'expect a closure' } }],
      voices: ['officials', 'unattributed'],
      stance: 'predicted',
      when: '2022-11/..',
      said: '2022-10-18',
      to: 'courier',
      where: 'westhaven',
      disputes: ['stays-open'],
    },
    {
      id: 'stays-open',
      subject: 'courier',
      predicate: 'other',
      wording: 'calls open the harbour of',
      object: 'westhaven',
      text: 'The harbour of Westhaven will close.',
      evidence: [{ paragraph: 2 }],
      voices: ['courier'],
      stance: 'asserted',
      denied: true,
    },
  ],
  questions: [{ text: 'Who closes the harbour?', from: 'officials', to: 'westhaven' }],
})

type Steps = readonly (string | number)[]

/**
 * The sample with the value at a path such as `claims[1].voices[0]` replaced; `undefined` takes it away.
 * An index or key that is not there yet is added.
 */
export function sampleWith(path: string, value: unknown): unknown {
  const steps = [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) =>
    index === undefined ? key : Number(index),
  )
  return replaced(sampleFile(), steps, value)
}

function replaced(old: unknown, [step, ...further]: Steps, value: unknown): unknown {
  if (step === undefined) return value
  const inner = (here: unknown): unknown => replaced(here, further, value)
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(old) ? [...old] : []
    list[step] = inner(list[step])
    return list
  }
  const record = new Map<string, unknown>(Object.entries(old ?? {}))
  const changed = inner(record.get(step))
  if (changed === undefined) record.delete(step)
  else record.set(step, changed)
  // By way of entries, so that even the key __proto__ becomes a plain property.
  return Object.fromEntries(record)
}
