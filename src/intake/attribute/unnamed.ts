/** Speakers whom a text does not name but tells by their office: "a ministry spokesperson", an interviewer. */

import { anyOf } from '../../language/lists'
import type { Spot } from '../../model/spans'
import type { Article, Recognised } from '../article'
import { roles, speakerParts, unnamed } from '../recognise/words/offices'
import type { Told } from './attribute'
import { countBefore, inOrder, type Mention, mentionsBetween } from './mentions'

const OFFICE = new RegExp(`^(?:['’]s)? ?((?:${anyOf(speakerParts)} ){0,2}${anyOf(unnamed)})$`, 'u')

/** Those recognised together with speakers like these; `asking` are the indices of attributions whose speaker is an interviewer. */
export interface WithUnnamed {
  readonly recognised: readonly Recognised[]
  readonly asking: ReadonlyMap<number, number>
}

export function withUnnamedSpeakers(
  article: Article,
  recognised: readonly Recognised[],
  told: readonly Told[],
): WithUnnamed {
  const mentions = inOrder(recognised)
  const taken = new Set<string>()
  const byName = new Map<string, { spots: Spot[]; of: Recognised }>()
  for (const { source } of told) {
    const found = source && officeIn(article, source, mentions)
    if (!found) continue
    const known = byName.get(found.name) ?? { spots: [], of: found.of }
    // Several may say something by the same words.
    const place = `${found.spot.paragraph}:${found.spot.start}`
    if (!taken.has(place)) known.spots.push(found.spot)
    taken.add(place)
    byName.set(found.name, known)
  }
  const all = [...recognised]
  for (const [name, { spots, of }] of byName)
    all.push({
      kind: /(?:s|people)$/.test(name) ? 'organisation' : 'person',
      name,
      aliases: [],
      unnamed: true,
      mentions: spots,
      confidence: Math.round(of.confidence * 80) / 100,
      reason: `speaks for “${of.name}” without being named`,
    })
  return { recognised: all, asking: interviewers(article, told, mentions, all) }
}

function officeIn(
  article: Article,
  source: Spot,
  mentions: readonly Mention[],
): { name: string; spot: Spot; of: Recognised } | undefined {
  const { paragraph, start, end } = source
  const inside = mentionsBetween(mentions, paragraph, start, end)
  const last = inside.at(-1)
  if (last === undefined || last.who.kind !== 'organisation' || last.who.unnamed) return undefined
  if (inside.some(({ who }) => who.kind === 'person')) return undefined
  const text = article.paragraphs[paragraph] ?? ''
  const behind = text.slice(last.end, end)
  const office = OFFICE.exec(behind)?.[1] ?? heldBySomebody(text.slice(start, last.start), behind)
  if (office === undefined || last.end > end) return undefined
  return {
    name: `${text.slice(last.start, last.end)} ${office}`,
    spot: { paragraph, start: end - office.length, end },
    of: last.who,
  }
}

/** "a former Courier editor", "one Courier editor": not the one editor whom the text may name. */
function heldBySomebody(before: string, behind: string): string | undefined {
  const office = /^ (\p{Ll}+)$/u.exec(behind)?.[1]
  const isAnybody = /^(?:an?|one|another)(?: \p{Ll}+){0,2} $/iu.test(before)
  return isAnybody && office !== undefined && roles.has(office) ? office : undefined
}

const PARAGRAPHS_BACK = 12

/** "was asked" behind "in an interview with the Courier": its interviewer asked. Adds those to `all`. */
function interviewers(
  article: Article,
  told: readonly Told[],
  mentions: readonly Mention[],
  all: Recognised[],
): ReadonlyMap<number, number> {
  const interviews = mentions.filter(({ who, paragraph, start }) => {
    const before = (article.paragraphs[paragraph] ?? '').slice(Math.max(0, start - 30), start)
    return (
      who.kind === 'organisation' && !who.unnamed && /\binterview (?:with|on|for|by) (?:the )?$/.test(before)
    )
  })
  const asking = new Map<number, number>()
  const added = new Map<number, number>()
  told.forEach(({ source, cue, form }, index) => {
    if (source !== null || cue === null || form === 'wish' || form === 'topic' || interviews.length === 0)
      return
    const words = (article.paragraphs[cue.paragraph] ?? '').slice(cue.start, cue.end)
    const interview =
      interviews[
        countBefore(
          interviews,
          ({ paragraph, start }) =>
            paragraph > cue.paragraph || (paragraph === cue.paragraph && start > cue.start),
        ) - 1
      ]
    if (!/\basked$/.test(words) || !interview || cue.paragraph - interview.paragraph > PARAGRAPHS_BACK) return
    const known = added.get(interview.index)
    asking.set(index, known ?? all.length)
    if (known !== undefined) return
    added.set(interview.index, all.length)
    all.push({
      kind: 'person',
      name: `${interview.who.name} interviewer`,
      aliases: ['interviewer'],
      unnamed: true,
      mentions: [],
      confidence: 0.6,
      reason: `asks in an interview with “${interview.who.name}”`,
    })
  })
  return asking
}
