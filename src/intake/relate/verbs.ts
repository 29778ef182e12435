/** English verbs that join two entities: which predicate they tell, and which only have their own wording. */

import type { Kind } from '../../model/vocabulary'
import { formsOf, type VerbForm } from '../inflect'

/** What a verb tells, with the words that have to follow it: "called on". */
export interface Meaning {
  /** Words right behind the verb, or behind its object where `split`. Empty where the object follows directly. */
  readonly particle: readonly string[]
  /** "won the city back": the particle stands behind the object. */
  readonly split: boolean
  readonly predicate: string
}

export interface KnownVerb {
  readonly lemma: string
  readonly form: VerbForm
  readonly meanings: readonly Meaning[]
}

/** By predicate: verbs, `_` between a verb and its particle, `~` where the object stands between the two. */
const told: Readonly<Record<string, string>> = {
  heads: 'head lead chair govern command direct preside_over rule rule_over helm',
  serves: 'serve work_for serve_under',
  'speaks-for': 'represent speak_for speak_on_behalf_of',
  'belongs-to': 'join belong_to',
  'comes-from': 'come_from hail_from',
  'allied-with': 'ally_with side_with',
  'lies-by': 'border adjoin lie_near lie_by',
  'part-of': 'lie_in',
  'active-in': 'operate_in',
  visits: 'visit tour travel_to fly_to fly_into arrive_in arrive_at go_to journey_to',
  evacuates: 'evacuate',
  attacks:
    'attack bomb shell strike raid assault bombard storm ambush torpedo hit fire_on fire_at shoot_at open_fire_on',
  invades: 'invade march_into move_into march_on go_into cross_into',
  seizes: 'seize capture annex conquer overrun take_over take_control_of take~over gain_control_of overthrow',
  occupies: 'occupy',
  recaptures: 'recapture retake liberate reconquer regain win_back win~back take_back take~back',
  'drives-back': 'repel repulse drive_back drive~back push_back push~back beat_back force_back force~back',
  'retreats-in': 'retreat_over retreat_across',
  'wages-war-on': 'wage_war_on wage_war_against wage_war_in declare_war_on go_to_war_with go_to_war_against',
  'enters-war-in': 'enter_the_war_in join_the_war_in',
  'stays-out-of-war-in': 'stay_out_of_the_war_in',
  confronts: 'confront fight battle clash_with fight_against fight_with face_off_with face_off_against face',
  targets: 'target take_aim_at aim_at',
  challenges: 'challenge defy stand_up_to',
  endangers: 'endanger threaten imperil menace jeopardize jeopardise',
  harms: 'harm damage hurt weaken devastate destroy wreck cripple injure wound kill',
  'retaliates-for': 'avenge retaliate_for',
  equips: 'equip arm train resupply',
  backs:
    'back support endorse fund finance sponsor aid assist bankroll subsidize subsidise stand_by stand_behind',
  protects: 'protect defend guard shield safeguard',
  appeases: 'appease placate',
  mobilises: 'mobilise mobilize',
  tells: 'tell inform brief speak_to talk_to speak_with talk_with notify remind assure',
  asks: 'ask interview question query',
  contradicts: 'contradict rebut refute',
  'calls-on': 'call_on call_upon urge appeal_to press exhort implore',
  warns: 'warn caution',
  'takes-credit-for': 'take_credit_for claim_credit_for claim_responsibility_for',
  'reports-on': 'report_on',
  'writes-for': 'write_for',
  other: `accuse criticise criticize condemn denounce praise blame thank sue charge arrest detain jail imprison sentence fine
    acquit convict indict prosecute investigate raid sack fire dismiss appoint hire elect nominate replace succeed
    marry divorce meet meet_with buy acquire purchase sell own found establish create launch build merge_with acquire
    sign_with negotiate_with cooperate_with collaborate_with work_with partner_with compete_with beat defeat lose_to
    ban block sanction boycott embargo isolate expel deport exile banish extradite ratify recognise recognize reject
    oppose resist help save rescue free release trust distrust fear admire respect mock ridicule insult slam blast
    rebuke chide dismiss ignore avoid abandon leave leave_for return_to return_from flee flee_to flee_from withdraw_from
    pull_out_of retreat_from enter cross reach approach surround besiege encircle blockade pass move_to settle_in live_in
    study_at teach_at work_at work_in serve_in enrol_at graduate_from depend_on rely_on invest_in trade_with pay lend owe
    sell_to supply deliver_to provide send give lend_to donate_to contribute_to advise consult lobby pressure bribe
    spy_on hack monitor watch follow influence control dominate manage run operate administer host receive greet
    welcome invite summon contact phone visit_with dine_with play_for play_against coach transfer_to
    quit resign_from retire_from step_down_from withdraw close open inspect audit regulate license
    cite quote publish interview_with mention vote_for vote_against campaign_for campaign_against
    pledge promise offer grant award honour honor
    agree_with disagree_with quarrel_with argue_with split_with break_with reconcile_with apologise_to apologize_to
    apologise_for respond_to reply_to react_to answer lie_to object_to
    drop_out_of belong share inherit take withdraw_to bring reduce increase boost promote demote
    trap drag draw force push stop prevent stop_over halt delay suspend cancel launch_attacks_on carry_out_attacks_on
    plot_against conspire_with conspire_against rebel_against rise_against protest_against demonstrate_against
    betray deceive mislead intimidate harass torture execute assassinate murder poison stab shoot kidnap abduct
    overlook connect_to flow_through flow_into link_to secede_from split_from part_with export_to import_from`,
}

/** Words that carry the noun behind them ("made an offer to"): they join two only together with that noun. */
const carrying = `make hold sign launch provide give send deliver supply raise carry impose announce order reach strike
  conduct seek have put set start begin end finish cut break open close lift win lose gain grant sell pay offer accept
  refuse deny approve reject draft organise organize plan stage mount file lodge issue express show voice`

function spellOut(): ReadonlyMap<string, KnownVerb> {
  const meanings = new Map<string, Meaning[]>()
  const note = (lemma: string, meaning: Meaning): void => {
    const list = meanings.get(lemma)
    if (list === undefined) meanings.set(lemma, [meaning])
    else if (
      !list.some(
        (other) => other.split === meaning.split && other.particle.join() === meaning.particle.join(),
      )
    )
      list.push(meaning)
  }
  for (const [predicate, verbs] of Object.entries(told))
    for (const verb of verbs.split(/\s+/)) {
      const split = verb.includes('~')
      const [lemma = '', ...particle] = verb.split(/[_~]/)
      note(lemma, { particle, split, predicate })
    }
  for (const lemma of carrying.split(/\s+/)) if (!meanings.has(lemma)) meanings.set(lemma, [])
  const known = new Map<string, KnownVerb>()
  for (const [lemma, list] of meanings) {
    // The longest first: "called on" before "called".
    list.sort((a, b) => b.particle.length - a.particle.length)
    for (const [word, form] of formsOf(lemma))
      if (!known.has(word)) known.set(word, { lemma, form, meanings: list })
  }
  return known
}

const byForm = spellOut()

/** The verb that a word in lower case may be. */
export const knownVerb = (lower: string): KnownVerb | undefined => byForm.get(lower)

/** "is the mayor of": nouns that tell a predicate behind a form of "to be". */
const offices: readonly (readonly [noun: RegExp, predicate: string])[] = [
  [
    /^(?:president|leader|head|chief|chair|chairman|chairwoman|chairperson|director|mayor|governor|premier|chancellor|king|queen|commander|boss|manager|captain|founder|owner|ruler|editor|secretary-general)$/,
    'heads',
  ],
  [/^(?:spokesman|spokeswoman|spokesperson|representative|ambassador|envoy|voice)$/, 'speaks-for'],
  [/^(?:member|members|subsidiary|branch|wing)$/, 'belongs-to'],
  [/^(?:ally|allies|partner|partners)$/, 'allied-with'],
  [/^(?:employee|adviser|advisor|aide|minister|assistant|deputy)$/, 'serves'],
  [/^(?:part|capital|province|region|district|suburb|parts)$/, 'part-of'],
  [/^(?:native|citizen)$/, 'comes-from'],
]
export const officePredicate = (noun: string): string =>
  offices.find(([pattern]) => pattern.test(noun))?.[1] ?? 'other'

/** "based in": what stands behind a form of "to be" together with its preposition. */
const states: ReadonlyMap<string, string> = new Map([
  ['based in', 'active-in'],
  ['headquartered in', 'active-in'],
  ['stationed in', 'active-in'],
  ['deployed in', 'active-in'],
  ['deployed to', 'active-in'],
  ['located in', 'part-of'],
  ['situated in', 'part-of'],
  ['located near', 'lies-by'],
  ['born in', 'comes-from'],
  ['allied with', 'allied-with'],
  ['part of', 'part-of'],
  ['parts of', 'part-of'],
  ['near to', 'lies-by'],
  ['close to', 'allied-with'],
])
export const statePredicate = (state: string): string | undefined => states.get(state)

/** Kinds that a predicate can stand between; where they do not fit, the verb's own words are taken. */
const fits: Readonly<Record<string, (subject: Kind, object: Kind) => boolean>> = {
  heads: (_, object) => object !== 'person',
  visits: (subject, object) => subject !== 'place' && object === 'place',
  evacuates: (_, object) => object === 'place',
  invades: (_, object) => object === 'place',
  occupies: (_, object) => object === 'place',
  recaptures: (_, object) => object === 'place',
  seizes: (_, object) => object !== 'person',
  'part-of': (subject, object) => subject === 'place' && object === 'place',
  'lies-by': (subject, object) => subject === 'place' && object === 'place',
  'active-in': (subject, object) => subject !== 'place' && object === 'place',
  'comes-from': (subject, object) => subject !== 'place' && object === 'place',
  'belongs-to': (_, object) => object !== 'person',
  serves: (_, object) => object !== 'place',
  'writes-for': (subject, object) => subject === 'person' && object === 'organisation',
  mobilises: (_, object) => object !== 'person',
}
export const canJoin = (predicate: string, subject: Kind, object: Kind): boolean =>
  (Object.hasOwn(fits, predicate) ? fits[predicate] : undefined)?.(subject, object) ?? true

/** Verbs before "to" that tell a plan, or that it did not come to it. */
const governing: Readonly<Record<Governing, string>> = {
  planned:
    'plan intend want hope seek aim vow pledge promise agree prepare try attempt propose threaten wish mean decide offer volunteer swear move work',
  denied: 'refuse decline fail',
  asserted: 'manage continue begin start help dare come go',
  possible: 'seem appear',
}
export type Governing = 'planned' | 'denied' | 'asserted' | 'possible'
const governed = new Map<string, Governing>()
for (const [kind, lemmas] of Object.entries(governing))
  for (const lemma of lemmas.split(' '))
    for (const [word] of formsOf(lemma)) governed.set(word, kind as Governing)

export const governingOf = (lower: string): Governing | undefined => governed.get(lower)
