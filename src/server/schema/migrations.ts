/** The tables, step by step. A step that has been released is never changed: what is to be otherwise is a step of its own. */

import { fillFacts } from '../corpus/sayings/facts'
import { cheapestOf, reweigh } from '../corpus/ties'
import { calledRows } from '../corpus/whoIsWho/called'
import type { Connection } from '../engine/engine'
import { type Sql, sql } from '../engine/sql'
import { fillSayings } from './fillSayings'
import { ofAll } from './ofAll'

/**
 * What pieces say stands in `told`, as JSON, once each: nothing of it is in two places. The other columns are what is
 * searched by, and the tables `resolved` and `tie` what is worked out: `check` works it out anew and compares.
 * A name is an entity of a piece; whoever is one and the same across pieces is a `resolved` one.
 */
const tables: readonly Sql[] = [
  sql`create extension if not exists pg_trgm`,
  sql`create table piece (
    number int generated always as identity primary key,
    id text collate "C" not null unique,
    -- The day when it came out and its id: the order of pieces.
    stands text collate "C" not null unique,
    -- Without its region: "en".
    language text not null,
    -- Of its text: the same text is not taken twice.
    digest text not null unique,
    told text not null
  )`,
  // Which files were read, by their bytes, so that a stopped run goes on.
  sql`create table source (
    digest text primary key,
    name text not null,
    piece int not null references piece on delete cascade
  )`,
  sql`create index on source (piece)`,
  sql`create table paragraph (
    piece int references piece on delete cascade,
    number int,
    told text not null,
    primary key (piece, number)
  )`,
  sql`create table resolved (
    id int generated always as identity primary key,
    -- The entity that it is found by, and the one whose name it has.
    first int not null,
    named int not null,
    kind text not null,
    unnamed boolean not null,
    pieces int not null,
    uses int not null,
    ties int not null,
    -- Of these those that something firm tells.
    firm int not null,
    names text[] not null,
    words text[] not null
  )`,
  sql`create index on resolved using gin (words)`,
  sql`create index on resolved (pieces)`,
  // Those who share a key by which a rule joins, or were judged the same, are of one part, however they came out.
  sql`create table part (
    id int generated always as identity primary key,
    -- All of them are one, and nothing is told against it.
    plain boolean not null
  )`,
  sql`create table entity (
    id int generated always as identity primary key,
    piece int not null references piece on delete cascade,
    position int not null,
    slug text collate "C" not null,
    stands text collate "C" not null,
    kind text not null,
    unnamed boolean not null,
    uses int not null,
    length int not null,
    resolved int not null,
    part int not null,
    told text not null,
    unique (piece, position),
    unique (piece, slug)
  )`,
  sql`create index on entity (part)`,
  sql`create index on entity (resolved, stands, position)`,
  sql`create index on entity (resolved, uses desc, length desc, stands, position)`,
  sql`create table rule_key (digest text primary key, part int not null)`,
  sql`create index on rule_key (part)`,
  // By which those are found that may be the same.
  sql`create table block (
    digest text,
    entity int references entity on delete cascade,
    primary key (digest, entity)
  )`,
  sql`create index on block (entity)`,
  sql`create table proposal (
    one int references entity on delete cascade,
    other int references entity on delete cascade,
    because text not null,
    telling float8 not null,
    primary key (one, other)
  )`,
  sql`create index on proposal (other)`,
  sql`create index on proposal (telling desc)`,
  // Of members by their pieces' ids: a judgement stays where a piece goes and comes back.
  sql`create table judgement (
    id text primary key,
    one text collate "C" not null,
    other text collate "C" not null,
    -- The instant when it was made.
    made text collate "C" not null,
    told text not null
  )`,
  sql`create index on judgement (one)`,
  sql`create index on judgement (other)`,
  sql`create table word (word text collate "C" primary key)`,
  sql`create index on word using gin (word gin_trgm_ops)`,
  sql`create table claim (
    id int generated always as identity primary key,
    piece int not null references piece on delete cascade,
    position int not null,
    slug text collate "C" not null,
    -- The first that tells it.
    paragraph int not null,
    subject int not null,
    object int not null,
    -- The two ends as they are resolved, the lesser first; equal where a claim ties nothing any more.
    low int not null,
    high int not null,
    -- Resolved, closest to the fact first; 0 for nobody whom the piece names.
    voices int[] not null,
    -- Resolved: whose own word it is where there are no voices; 0 for an author without a name.
    teller int not null,
    words tsvector not null,
    told text not null,
    unique (piece, position)
  )`,
  sql`create index on claim (low, high)`,
  sql`create index on claim using gin (voices)`,
  sql`create index on claim (teller) where voices = '{}'`,
  sql`create index on claim using gin (words)`,
  sql`create table remark (
    piece int references piece on delete cascade,
    position int,
    told text not null,
    primary key (piece, position)
  )`,
  // Both ways round.
  sql`create table tie (
    one int,
    other int,
    claims int not null,
    weight int not null,
    -- A bit each.
    families int not null,
    -- Of a hop on what is firm; null where nothing is.
    cost float8,
    primary key (one, other)
  )`,
  sql`create index on tie (one, weight desc, other)`,
]

/** A query, or what no query can work out. */
export type Step = Sql | ((connection: Connection) => Promise<void>)

/** What of claims is asked for in tables and counted in time: days as numbers, null where there is no such date. */
const facts: readonly Step[] = [
  sql`alter table claim
    -- Places in the lists of families and of manners.
    add family smallint not null default 0,
    add manner smallint not null default 0,
    add when_start int,
    add when_end int,
    add said_start int,
    add said_end int`,
  fillFacts,
  sql`create index on claim (high)`,
]

/** For those who are in very many pieces: what would be read of all their rows to tell a few of them, or how many, is kept. */
const ofMany: readonly Sql[] = [
  sql`alter table resolved
    -- Every name that a piece calls it by, as it is written: a text of JSON each.
    add called text[] not null default '{}',
    -- Claims on its word.
    add says int not null default 0`,
  sql`update resolved set called = array(
    select distinct name::text from entity, lateral (
      select told::json -> 'name' as name
      union all select json_array_elements(told::json -> 'aliases')
    ) names where entity.resolved = resolved.id
  )`,
  // Whatever tells it first. Within a text a quotation mark would have a backslash before it.
  sql`create index on entity (resolved, stands, position) where told like '%,"role":%'`,
  sql`create index on entity (resolved, stands, position) where told like '%,"at":%'`,
  sql`create index on entity (resolved, stands, position) where told like '%,"wikipedia":%'`,
  sql`alter table claim add stands text collate "C"`,
  sql`update claim set stands = piece.stands from piece where piece.number = claim.piece`,
  sql`alter table claim alter stands set not null`,
  sql`drop index claim_low_high_idx`,
  sql`drop index claim_voices_idx`,
  sql`drop index claim_teller_idx`,
  sql`create index on claim (low, high, stands)`,
  sql`create index on claim (stands)`,
  // On whose word a claim is that ties two.
  sql`create table speaker (
    who int,
    stands text collate "C",
    claim int,
    primary key (who, stands, claim)
  )`,
  sql`
    insert into speaker
    select distinct who, stands, id from claim, lateral unnest(case when voices = '{}' then array[teller] else voices end) as who
    where who <> 0 and low <> high`,
  sql`
    update resolved set says = counted.claims
    from (select who, count(*) as claims from speaker group by who) counted where counted.who = resolved.id`,
  // The kind of the other.
  sql`alter table tie add kind text`,
  sql`update tie set kind = resolved.kind from resolved where resolved.id = tie.other`,
  sql`alter table tie alter kind set not null`,
  sql`create index on tie (one, cost, other) where cost is not null`,
  // How many of a kind are tied to one by claims of just these families.
  sql`create table reach (
    one int,
    kind text,
    families int,
    ties int not null,
    primary key (one, kind, families)
  )`,
  sql`insert into reach select one, kind, families, count(*) from tie group by one, kind, families`,
]

/** For a search as it is typed: names by the words that they begin with, and pieces by the words of their claims. */
const ofWords: readonly Sql[] = [
  sql`alter table piece add words tsvector not null default ''`,
  sql`update piece set words = array_to_tsvector(array(
    select distinct word from claim, lateral unnest(tsvector_to_array(claim.words)) as word where claim.piece = piece.number
  ))`,
  sql`create table called (
    resolved int references resolved on delete cascade,
    word text collate "C",
    -- How often the pieces that tell of it have doubled.
    rank smallint not null,
    primary key (resolved, word)
  )`,
  sql`
    insert into called (resolved, word, rank)
    select resolved.id, word, length(ltrim(pieces::bit(32)::text, '0'))::smallint from resolved, lateral unnest(words) as word`,
  sql`create index on called (word, rank desc, resolved)`,
  // Of the shortest beginnings there are too many to be put in order.
  sql`create index on called (left(word, 1), rank desc, resolved)`,
  sql`create index on called (left(word, 2), rank desc, resolved)`,
  sql`create index on called (left(word, 3), rank desc, resolved)`,
  sql`drop index resolved_words_idx`,
  sql`create index on resolved using gin (names)`,
]

/** Remarks are asked for as claims are, and both by how sure they are, by who stands for them and by whom they name. */
const sayings: readonly Step[] = [
  sql`alter table claim
    -- From 0 to 1; what is no suggestion is certain.
    add sure float8 not null default 1,
    -- Its place in the list of states.
    add made smallint not null default 2,
    -- Whether its own piece sets it against another one.
    add disputed boolean not null default false`,
  sql`alter table remark
    add id int generated always as identity,
    add stands text collate "C" not null default '',
    add slug text collate "C" not null default '',
    -- The first that tells it.
    add paragraph int not null default 0,
    -- Resolved, closest to the fact first; 0 for nobody whom the piece names.
    add voices int[] not null default '{}',
    -- Resolved: of whom it speaks, but for its first voice.
    add about int[] not null default '{}',
    -- Resolved: whose the piece is; 0 for an author without a name.
    add teller int not null default 0,
    add words tsvector not null default '',
    add said_start int,
    add said_end int,
    add sure float8 not null default 1,
    add made smallint not null default 2`,
  fillSayings,
  sql`create unique index on remark (id)`,
  sql`create index on remark (stands)`,
  sql`create index on remark using gin (voices)`,
  sql`create index on remark using gin (about)`,
  sql`create index on remark using gin (words)`,
]

/** For a search for several words: whether somebody may be called by the others, and in which pieces all of them are. */
const ofSeveralWords: readonly Sql[] = [
  // Bits of all words that it is called by.
  sql`alter table called add also bigint not null default 0`,
  sql`update called set also = rows.also from (${calledRows}) rows
    where (called.resolved, called.word) = (rows.resolved, rows.word)`,
  sql`drop index called_word_rank_resolved_idx`,
  sql`create index on called (word, rank desc, resolved) include (also)`,
  sql`create index on piece using gin (words)`,
]

/** For ways: who cannot be on one as good as another is not gone on from. */
const ofWays: readonly Sql[] = [
  // Of a hop from it on what is firm; null where nothing is.
  sql`alter table resolved add cheapest float8`,
  sql`update resolved set cheapest = ${cheapestOf} where firm > 0`,
]

/** A tie of very many claims costs the least that any does: what more tells it is counted, and not weighed. */
const ofHubs: readonly Step[] = [sql`alter table tie add settled boolean not null default false`, reweigh]

/** The queue of those who may be the same is read from its beginning. */
const ofQueue: readonly Sql[] = [
  sql`create index on proposal (telling desc, one, other)`,
  sql`drop index proposal_telling_idx`,
]

/** Of each name that a search for a way reads, what it wants to know stands in the index: the row is not read. */
const ofFrontiers: readonly Sql[] = [sql`create index on resolved (id) include (firm, cheapest)`]

export const migrations: readonly (readonly Step[])[] = [
  tables,
  facts,
  ofMany,
  ofWords,
  sayings,
  ofAll,
  ofSeveralWords,
  ofWays,
  ofHubs,
  ofQueue,
  ofFrontiers,
]
