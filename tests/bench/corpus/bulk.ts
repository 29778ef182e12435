/**
 * A made corpus put into a PostgreSQL as rows, in minutes where adding takes days. Rows are those that adding its pieces one after
 * the other would write (`bulk.test.ts` compares them): each name of the made world is one and the same wherever it stands.
 */

import * as z from 'zod/mini'
import { foldings } from '../../../src/graph/collection/folding'
import { mainLanguage } from '../../../src/graph/collection/resolution'
import { blockKeys, closest, ruleKeys } from '../../../src/graph/collection/who/candidates'
import { disputedWithin } from '../../../src/graph/disputes'
import { calledBy, foldedWords } from '../../../src/graph/provider/fits'
import { partsOf } from '../../../src/model/file/parts'
import type { Claim, Entity } from '../../../src/model/piece'
import { digestOf, textDigest } from '../../../src/server/corpus/digest'
import { speakersOf } from '../../../src/server/corpus/sayings/claims'
import { factColumns, NOBODY } from '../../../src/server/corpus/sayings/facts'
import { everything, firstVoices, keptIn } from '../../../src/server/corpus/sayings/tallies'
import { calledRows } from '../../../src/server/corpus/whoIsWho/called'
import type { Engine } from '../../../src/server/engine/engine'
import { sql } from '../../../src/server/engine/sql'
import { copyInto, type Value } from './copies'
import { corpusPiece } from './made'
import { createTies } from './ties'

const columns = {
  piece: ['number', 'id', 'stands', 'language', 'digest', 'told', 'words', 'teller'],
  paragraph: ['piece', 'number', 'told'],
  entity: [
    'id',
    'piece',
    'position',
    'slug',
    'stands',
    'kind',
    'unnamed',
    'uses',
    'length',
    'resolved',
    'part',
    'told',
  ],
  claim: [
    'id',
    'piece',
    'position',
    'slug',
    'paragraph',
    'subject',
    'object',
    'low',
    'high',
    'voices',
    'teller',
    'voiced',
    'words',
    'told',
    'family',
    'manner',
    'when_start',
    'when_end',
    'said_start',
    'said_end',
    'sure',
    'made',
    'disputed',
    'stands',
  ],
  resolved: [
    'id',
    'first',
    'named',
    'kind',
    'unnamed',
    'pieces',
    'uses',
    'ties',
    'firm',
    'names',
    'words',
    'called',
    'says',
  ],
  part: ['id', 'plain'],
  rule_key: ['digest', 'part'],
  block: ['digest', 'entity'],
  proposal: ['one', 'other', 'because', 'telling'],
  word: ['word'],
  tie: ['one', 'other', 'kind', 'claims', 'weight', 'families', 'cost', 'settled'],
} as const
type Table = keyof typeof columns

/** As proposals.ts has it. */
const MOST_SHARING = 60

/** Somebody, as all pieces so far have them. */
interface Somebody {
  readonly id: number
  readonly entity: Entity
  first: number
  firstStands: string
  named: number
  namedUses: number
  namedStands: string
  pieces: number
  uses: number
}

/** `address`: of the database that `engine` is. What is in it goes. */
export async function fillInBulk(
  engine: Engine,
  address: string,
  pieces: number,
  tell: (line: string) => void,
): Promise<void> {
  const bare = await withoutIndexes(engine)
  const copies = new Map(
    Object.entries(columns).map(([table, names]) => [table, copyInto(address, table, names)] as const),
  )
  const into = (table: Table) => {
    const copy = copies.get(table)
    if (!copy) throw new Error(table)
    return copy.add
  }
  const add = Object.fromEntries(
    Object.keys(columns).map((table) => [table, into(table as Table)]),
  ) as Record<Table, ReturnType<typeof into>>
  const everybody = new Map<string, Somebody>()
  const ties = createTies(pieces)
  const arrive = arrivals(add)
  let [entityId, claimId] = [0, 0]
  for (let at = 0; at < pieces; at++) {
    const piece = corpusPiece(at, pieces)
    const parts = partsOf(piece)
    const number = at + 1
    const stands = `${piece.published} ${piece.id}`
    const uses = new Map<string, number>()
    for (const { mentions } of piece.paragraphs)
      for (const { entity } of mentions) uses.set(entity, (uses.get(entity) ?? 0) + 1)
    const words = piece.claims.map(({ text }) => foldedWords(text))
    for (const [index, told] of parts.paragraphs.entries()) add.paragraph([number, index, told])
    const here = new Map<string, { readonly id: number; readonly who: Somebody }>()
    const news: { readonly id: number; readonly who: Somebody }[] = []
    piece.entities.forEach((entity, position) => {
      const id = ++entityId
      const key = `${entity.kind} ${entity.name}`
      const used = uses.get(entity.id) ?? 0
      const known = everybody.get(key)
      const who = known ?? somebodyNew(everybody.size + 1, entity, id, stands, used)
      if (!known) {
        everybody.set(key, who)
        news.push({ id, who })
      }
      who.pieces++
      who.uses += used
      if (stands < who.firstStands) Object.assign(who, { first: id, firstStands: stands })
      if (used > who.namedUses || (used === who.namedUses && stands < who.namedStands))
        Object.assign(who, { named: id, namedUses: used, namedStands: stands })
      here.set(entity.id, { id, who })
      add.entity([
        id,
        number,
        position,
        entity.id,
        stands,
        entity.kind,
        false,
        used,
        entity.name.length,
        who.id,
        who.id,
        parts.entities[position] ?? '',
      ])
    })
    arrive(news)
    const of = (id: string) => here.get(id)?.who.id ?? NOBODY
    const teller = piece.publisher === undefined ? NOBODY : of(piece.publisher)
    add.piece([
      number,
      piece.id,
      stands,
      mainLanguage(piece.language),
      textDigest(piece),
      parts.frame,
      lexemes(words.flat()),
      piece.claims.length > 0 ? teller : null,
    ])
    const disputed = disputedWithin(piece)
    piece.claims.forEach((claim, position) => {
      const [subject, object, voices] = [of(claim.subject), of(claim.object), claim.voices.map(of)]
      add.claim([
        ++claimId,
        number,
        position,
        claim.id,
        claim.evidence[0].paragraph,
        here.get(claim.subject)?.id ?? 0,
        here.get(claim.object)?.id ?? 0,
        Math.min(subject, object),
        Math.max(subject, object),
        voices,
        teller,
        voicedIn(here, claim),
        lexemes(words[position] ?? []),
        parts.claims[position] ?? '',
        ...factsOf(claim),
        disputed.has(claim.id),
        stands,
      ])
      ties.add({ claim, piece: at, stands, subject, object, voices, teller })
    })
    for (const copy of copies.values()) await copy.keepUp()
    if (at % 20_000 === 19_999) tell(`${at + 1} pieces made`)
  }
  const words = new Set<string>()
  const kinds = new Map<number, string>()
  for (const { id, entity, first, named, pieces, uses } of everybody.values()) {
    const called = calledBy([entity.name])
    for (const word of called.words) words.add(word)
    kinds.set(id, entity.kind)
    add.resolved([
      id,
      first,
      named,
      entity.kind,
      false,
      pieces,
      uses,
      0,
      0,
      called.names,
      called.words,
      [JSON.stringify(entity.name)],
      0,
    ])
    add.part([id, true])
    await copies.get('resolved')?.keepUp()
    await copies.get('part')?.keepUp()
  }
  for (const word of words) add.word([word])
  for (const [table, copy] of copies) if (table !== 'tie') await copy.end()
  tell(`${everybody.size} names, ${claimId} claims`)
  for (const tie of ties.all(kinds)) {
    add.tie(tie)
    await copies.get('tie')?.keepUp()
  }
  await copies.get('tie')?.end()
  tell('ties made')
  await engine.run(sql`insert into speaker ${speakersOf(sql`true`)}`)
  for (const [table, kept] of Object.entries(keptIn(everything)))
    await engine.run(sql`insert into ${{ strings: [table], values: [] }} ${kept}`)
  await engine.run(sql`insert into called (resolved, word, rank, also) ${calledRows}`)
  await engine.run(
    sql`insert into reach select one, kind, families, count(*) from tie group by one, kind, families`,
  )
  await engine.run(sql`
    update resolved set ties = coalesce(tied.ties, 0), firm = coalesce(tied.firm, 0), says = coalesce(said.says, 0), cheapest = tied.cheapest
    from resolved same
    left join (select one, count(*) as ties, count(cost) as firm, min(cost) as cheapest from tie group by one) tied on tied.one = same.id
    left join (select who, count(*) as says from speaker group by who) said on said.who = same.id
    where same.id = resolved.id`)
  tell('counted')
  for (const statement of bare) {
    tell(statement)
    await engine.run({ strings: [statement], values: [] })
  }
  for (const [table, column] of [
    ['piece', 'number'],
    ['entity', 'id'],
    ['claim', 'id'],
    ['resolved', 'id'],
    ['part', 'id'],
  ] as const)
    await engine.run({
      strings: [
        `select setval(pg_get_serial_sequence('${table}', '${column}'), max(${column})) from ${table}`,
      ],
      values: [],
    })
  await engine.run(sql`vacuum analyze`)
}

/** Nobody is unnamed. */
const voicedIn = (
  here: ReadonlyMap<string, { readonly who: Somebody }>,
  { voices: [first] }: Claim,
): number => {
  const who = first === undefined ? undefined : here.get(first)?.who
  return who ? firstVoices.indexOf(who.entity.kind) : 0
}

const lexemes = (words: readonly string[]): string => [...new Set(words)].map((word) => `'${word}'`).join(' ')

const factsOf = (claim: Claim): readonly Value[] => {
  const { family, manner, when_start, when_end, said_start, said_end, sure, made } = factColumns(claim)
  return [family, manner, when_start, when_end, said_start, said_end, sure, made]
}

const somebodyNew = (id: number, entity: Entity, row: number, stands: string, uses: number): Somebody => ({
  id,
  entity,
  first: row,
  firstStands: stands,
  named: row,
  namedUses: uses,
  namedStands: stands,
  pieces: 0,
  uses: 0,
})

/** Puts those who are new under the keys by which they are found, and into the queue with whom they may be. */
function arrivals(
  add: Record<'rule_key' | 'block' | 'proposal', (row: readonly (string | number)[]) => void>,
) {
  const ruleOf = new Map<string, number>()
  const fold = foldOnce()
  const sharing = new Map<string, { id: number; who: Somebody; piece: readonly unknown[] }[]>()
  return (news: readonly { readonly id: number; readonly who: Somebody }[]): void => {
    for (const { who } of news)
      for (const key of ruleKeys(who.entity, fold, 'en')) {
        const other = ruleOf.get(key)
        if (other === who.id) continue
        if (other !== undefined) throw new Error(`${key} is the key of two`)
        ruleOf.set(key, who.id)
        add.rule_key([digestOf(key), who.id])
      }
    const keysOf = news.map(({ who }) => [...new Set(blockKeys(who.entity, fold))])
    news.forEach(({ id, who }, at) => {
      for (const key of keysOf[at] ?? []) {
        add.block([digestOf(key), id])
        const all = sharing.get(key)
        if (!all) sharing.set(key, [{ id, who, piece: news }])
        else if (all.length <= MOST_SHARING) all.push({ id, who, piece: news })
      }
    })
    const proposed = new Set<string>()
    news.forEach(({ id, who }, at) => {
      for (const key of keysOf[at] ?? []) {
        const all = sharing.get(key) ?? []
        if (all.length > MOST_SHARING) continue
        for (const other of all) {
          if (other.piece === news || proposed.has(`${other.id} ${id}`)) continue
          const best = closest(who.entity, other.who.entity, fold)
          if (!best) continue
          proposed.add(`${other.id} ${id}`)
          add.proposal([other.id, id, best.because, best.telling])
        }
      }
    })
  }
}

const MOST_KEPT = 500_000

/** Names are folded again and again as others come. */
function foldOnce(): typeof foldings {
  const kept = new Map<string, ReturnType<typeof foldings>>()
  return (name, kind) => {
    const key = `${kind} ${name}`
    const known = kept.get(key)
    if (known) return known
    const folded = foldings(name, kind)
    if (kept.size === MOST_KEPT) kept.clear()
    kept.set(key, folded)
    return folded
  }
}

const statement = z.object({ drop: z.string(), make: z.string() })

/** Takes indexes and constraints off all tables; gives what makes them again. */
async function withoutIndexes(engine: Engine): Promise<readonly string[]> {
  const constraints = await engine.rows(
    sql`
      select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
      from pg_constraint where connamespace = 'public'::regnamespace order by contype <> 'f', oid`,
    statement,
  )
  for (const { drop } of constraints) await engine.run({ strings: [drop], values: [] })
  const indexes = await engine.rows(
    sql`
      select format('drop index %I', indexname) as drop, indexdef as make
      from pg_indexes where schemaname = 'public' order by indexname`,
    statement,
  )
  for (const { drop } of indexes) await engine.run({ strings: [drop], values: [] })
  await engine.run(sql`truncate source, judgement, remark, speaker, reach, called, tally, telling, standing`)
  return [
    ...constraints.filter(({ make }) => !make.includes('FOREIGN KEY')),
    ...indexes,
    ...constraints.filter(({ make }) => make.includes('FOREIGN KEY')),
  ].map(({ make }) => make)
}
