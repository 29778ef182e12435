import type { Annotations, MarkedName, MarkedTie } from './annotations'

/**
 * A brat standoff file: a line an annotation, its id, what it says and the words it covers parted by tabulators
 * (https://brat.nlplab.org/standoff.html). Of what covers several passages the first counts. An event ties the first of those
 * who take part in it to each other one. What is no such line is counted and left out.
 */
export function readStandoff(text: string): Annotations {
  const names: MarkedName[] = []
  const ties: (Omit<MarkedTie, 'denied' | 'possible' | 'note'> & { readonly id: string })[] = []
  const same: (readonly string[])[] = []
  const notes = new Map<string, string>()
  const [denied, possible] = [new Set<string>(), new Set<string>()]
  const references = new Map<string, string>()
  let others = 0
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue
    const [id = '', told = '', words = ''] = line.split('\t')
    const [type = '', ...parts] = told.split(' ')
    switch (id.charAt(0)) {
      case 'T': {
        const [, start, end] = /^\S+ (\d+) (\d+)/.exec(told) ?? []
        if (start === undefined || end === undefined) others++
        else {
          const place = { start: Number(start), end: Number(end) }
          const isWhole = !told.includes(';')
          const quote = words === '' || !isWhole ? null : { exact: words }
          names.push({ id, type, target: { place, quote }, reference: null })
        }
        break
      }
      case 'R': {
        const [from, to] = parts.map(afterColon)
        if (from === undefined || to === undefined) others++
        else if (/^(?:coref\w*|same\w*|equiv\w*|alias\w*)$/i.test(type)) same.push([from, to])
        else ties.push({ id, type, from, to })
        break
      }
      case 'E': {
        const [first, ...rest] = parts.map(afterColon).filter((one) => one !== '')
        for (const to of rest)
          if (first !== undefined) ties.push({ id, type: afterless(type), from: first, to })
        break
      }
      case '*':
        same.push(parts)
        break
      case 'A':
      case 'M': {
        const [of = ''] = parts
        if (/neg|denied|denial/i.test(type)) denied.add(of)
        else if (/specul|uncertain|hypothe|possib/i.test(type)) possible.add(of)
        break
      }
      case 'N': {
        const [of = '', reference = ''] = parts
        if (reference !== '') references.set(of, reference)
        break
      }
      case '#':
        if (parts[0] !== undefined) notes.set(parts[0], words)
        break
      default:
        others++
    }
  }
  return {
    names: names.map((name) => ({ ...name, reference: references.get(name.id) ?? null })),
    ties: ties.map(({ id, ...tie }) => ({
      ...tie,
      denied: denied.has(id),
      possible: possible.has(id),
      note: notes.get(id)?.trim() || null,
    })),
    same,
    others,
  }
}

/** "Arg1:T3" is T3. */
const afterColon = (part: string): string => part.slice(part.indexOf(':') + 1)
/** "Attack:T3" is an attack. */
const afterless = (type: string): string => type.split(':')[0] ?? type
