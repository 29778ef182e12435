import { falls } from '../../graph/leaveOut'
import { madeStates, madeTag } from '../../graph/made'
import type { OutlineRow } from '../../graph/outline/outline'
import type { Tie } from '../../graph/ties'
import { attribution, isRemark, plainText, type Saying } from '../../graph/voices'
import { count, countSayings, list } from '../../graph/words'
import { tellDate } from '../../model/dates/dates'
import type { Claim, Entity, Remark } from '../../model/piece'

/** What sentences on rows rest on. */
export interface Telling {
  readonly entities: ReadonlyMap<string, Entity>
  /** ISO day: years other than its own are told. */
  readonly published: string
  /** Of what is shown, how many ties an entity has, and what it says. */
  readonly tiesOf: (entity: string) => number
  readonly saidBy: (entity: string) => readonly Saying[]
  /** What stands against a claim. */
  readonly against: ReadonlyMap<string, readonly Claim[]>
  readonly leftOut: ReadonlySet<string>
  /** By tie, its number on the path that is selected. */
  readonly steps: ReadonlyMap<string, number>
  /** Ties that rest on the word of what is selected. */
  readonly onWord: ReadonlySet<string>
  /** Whether a filter would hide an entity or a tie, which stays because it is selected. */
  readonly isHidden: (id: string) => boolean
}

/** The sentence that a screen reader hears of a row: whole, so that nobody has to put fragments together. */
export function tellRow({ item, level }: OutlineRow, telling: Telling): string {
  if (item.type === 'says')
    return `${nameOf(item.voice, telling)} says ${countAll(item.sayings)}, in reading order.`
  if (item.type === 'spoken-of')
    return `${nameOf(item.entity, telling)} is spoken of in ${count(item.remarks.length, 'remark')}, in reading order.`
  if (item.type === 'remark') return tellRemark(item.remark, telling)
  if (item.type === 'claim') return tellClaim(item.claim, telling)
  if (item.type === 'tie') return tellTie(item.tie, item.to, item.above !== null, telling)
  const { entity } = item
  if (item.above !== null) return `The other end: ${inText(entity, telling)}, open above.`
  return level === 1 ? tellEntity(entity, telling) : tellOtherEnd(entity, telling)
}

/** "Jens Stoltenberg, person, secretary general of NATO, 7 ties, says 16 claims." */
function tellEntity(id: string, telling: Telling): string {
  const entity = telling.entities.get(id)
  return sentence([
    nameOf(id, telling),
    entity?.kind,
    entity?.unnamed ? 'not named' : '',
    entity?.role,
    madeOf(entity),
    telling.tiesOf(id) === 0 ? 'no tie' : count(telling.tiesOf(id), 'tie'),
    ...traitsOf(id, telling),
  ])
}

/** "The other end: NATO, organisation, military alliance, opens its 11 ties." */
function tellOtherEnd(id: string, telling: Telling): string {
  const entity = telling.entities.get(id)
  return sentence([
    `The other end: ${inText(id, telling)}`,
    entity?.kind,
    entity?.role,
    madeOf(entity),
    `opens its ${count(telling.tiesOf(id), 'tie')}`,
    ...traitsOf(id, telling),
  ])
}

const madeOf = (entity: Entity | undefined): string => (entity ? madeTag(entity).toLowerCase() : '')

const traitsOf = (id: string, telling: Telling): readonly string[] => [
  telling.saidBy(id).length > 0 ? `says ${countAll(telling.saidBy(id))}` : '',
  telling.leftOut.has(id) ? 'left out as a voice' : '',
  telling.isHidden(id) ? 'shown only while selected' : '',
]

/** "Tied to NATO by 2 claims, one of them disputed." */
function tellTie(tie: Tie, to: string, isAbove: boolean, telling: Telling): string {
  const step = telling.steps.get(tie.id)
  const by = `by ${count(tie.claims.length, 'claim')}`
  return sentence([
    `${step === undefined ? 'Tied' : `Step ${step}: tied`} to ${inText(to, telling)} ${by}`,
    ...tieMarks(tie, telling),
    telling.onWord.has(tie.id) ? 'on the word of the voice that is selected' : '',
    telling.isHidden(tie.id) ? 'shown only while selected' : '',
    isAbove ? 'open above' : '',
  ])
}

/** How many claims of a tie are disputed, denied or left out: "one of them disputed". */
function tieMarks({ claims }: Tie, { against, leftOut }: Telling): readonly string[] {
  const share = (name: string, isSo: (claim: Claim) => boolean): string => {
    const some = claims.filter(isSo).length
    if (some === 0) return ''
    if (some === claims.length) return some === 1 ? name : `all ${name}`
    return `${some === 1 ? 'one' : some} of them ${name}`
  }
  return [
    share('disputed', ({ id }) => against.has(id)),
    share('denied', ({ denied }) => denied),
    ...madeStates.map((state) => share(state, ({ made }) => made?.state === state)),
    share('left out', (claim) => falls(claim, leftOut)),
  ]
}

/** "Denied by Jens Stoltenberg, to Deutsche Welle: NATO would stay out of the war. Paragraph 16." */
function tellClaim(claim: Claim, telling: Telling): string {
  const { entities, published, against, leftOut } = telling
  const date = claim.when ?? claim.said
  const opponents = against.get(claim.id) ?? []
  return [
    falls(claim, leftOut) ? 'Left out.' : '',
    madeTag(claim) === '' ? '' : `${madeTag(claim)}.`,
    `${whoSays(claim, entities)}: ${closed(claim.text)}`,
    `${paragraphs(claim)}.`,
    date === undefined ? '' : `Date: ${tellDate(date, published)}.`,
    ...opponents.map((other) => `Against it: ${whoSays(other, entities)}: ${closed(other.text)}`),
  ]
    .filter(Boolean)
    .join(' ')
}

/** "Remark of Jens Stoltenberg, to Deutsche Welle: The winter will be hard. Speaks of Kyiv. Paragraph 16." */
function tellRemark(remark: Remark, telling: Telling): string {
  const { entities, published, leftOut } = telling
  return [
    falls(remark, leftOut) ? 'Left out.' : '',
    madeTag(remark) === '' ? '' : `${madeTag(remark)}.`,
    `${plainText(attribution(remark, entities, 'Remark of '))}: ${closed(remark.text)}`,
    remark.about.length === 0 ? '' : `Speaks of ${list(remark.about.map((id) => inText(id, telling)))}.`,
    `${paragraphs(remark)}.`,
    remark.said === undefined ? '' : `Date: ${tellDate(remark.said, published)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** "16 claims, 2 remarks". */
export function countAll(sayings: readonly Saying[]): string {
  const remarks = sayings.filter(isRemark).length
  return countSayings(sayings.length - remarks, remarks)
}

/** "Told as predicted by US officials": how it is told goes before who tells it. */
function whoSays(claim: Claim, entities: ReadonlyMap<string, Entity>): string {
  if (claim.stance === 'asserted') return plainText(attribution(claim, entities))
  if (claim.denied) return `${plainText(attribution(claim, entities))}, told as ${claim.stance}`
  return plainText(attribution(claim, entities, `Told as ${claim.stance} by `))
}

function paragraphs({ evidence }: Saying): string {
  const body = evidence.map(({ paragraph }) => paragraph).filter((number) => number > 0)
  const head = body.length < evidence.length ? ['Head of the piece'] : []
  const told = body.length > 0 ? [`Paragraph${body.length > 1 ? 's' : ''} ${body.join(' and ')}`] : []
  return [...told, ...head].join(', ')
}

const nameOf = (id: string, { entities }: Telling): string => entities.get(id)?.name ?? id
const inText = (id: string, { entities }: Telling): string =>
  entities.get(id)?.inText ?? entities.get(id)?.name ?? id

const sentence = (parts: readonly (string | undefined)[]): string => `${parts.filter(Boolean).join(', ')}.`
const closed = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** What somebody types to go to a row: the name or the sentence that stands in it. */
export function rowWord({ item }: OutlineRow, entities: ReadonlyMap<string, Entity>): string {
  if (item.type === 'claim') return item.claim.text
  if (item.type === 'remark') return item.remark.text
  if (item.type === 'says' || item.type === 'spoken-of') return item.type === 'says' ? 'says' : 'spoken of'
  const id = item.type === 'tie' ? item.to : item.entity
  return entities.get(id)?.name ?? id
}
