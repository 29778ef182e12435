import type { Spot } from '../../../model/spans'
import type { Article, Recognised } from '../../article'
import { isDemonym } from '../known/lexicon'

const BEFORE = /(?<![\p{L}\p{N}-])(\p{Lu}[\p{L}-]{2,30}) (?:and|or) $/u

/** "Russian and US commentators" are two groups that share a noun: adds the one of which only the people is told. */
export function sharedHeads(article: Article, recognised: readonly Recognised[]): readonly Recognised[] {
  const taken = new Set(
    recognised.flatMap(({ mentions }) => mentions.map(({ paragraph, start }) => `${paragraph}:${start}`)),
  )
  const added = new Map<string, { spots: Spot[]; like: Recognised }>()
  for (const like of recognised) {
    if (!like.unnamed || like.kind === 'place') continue
    for (const { paragraph, start, end } of like.mentions) {
      const text = article.paragraphs[paragraph] ?? ''
      const before = text.slice(Math.max(0, start - 40), start)
      const people = BEFORE.exec(before)
      const noun = /^\S+ (\p{Ll}[\p{L} -]*)$/u.exec(text.slice(start, end))?.[1]
      if (!people?.[1] || noun === undefined || !isDemonym(people[1].toLowerCase())) continue
      const at = start - before.length + people.index
      if (taken.has(`${paragraph}:${at}`)) continue
      const name = `${people[1]} ${noun}`
      const group = added.get(name) ?? { spots: [], like }
      group.spots.push({ paragraph, start: at, end: at + people[1].length })
      added.set(name, group)
    }
  }
  if (added.size === 0) return recognised
  const joined = recognised.map((who) => {
    const group = who.unnamed ? added.get(who.name) : undefined
    if (group === undefined) return who
    added.delete(who.name)
    return { ...who, mentions: [...who.mentions, ...group.spots].sort(inTextOrder) }
  })
  for (const [name, { spots, like }] of added)
    joined.push({
      ...like,
      name,
      aliases: [],
      mentions: spots.sort(inTextOrder),
      reason: `shares its noun with “${like.name}”`,
    })
  return joined.sort((a, b) => {
    const [one, other] = [a.mentions[0], b.mentions[0]]
    return one && other ? inTextOrder(one, other) : 0
  })
}

const inTextOrder = (a: Spot, b: Spot): number => a.paragraph - b.paragraph || a.start - b.start
