/** For a page of all there is in any order, its timeline and its audit, without reading it all: how many there are is kept. */

import { everything, keptIn, never, tellerOf, voicedBy } from '../corpus/sayings/tallies'
import { type Sql, sql } from '../engine/sql'

const kept = keptIn(everything)

export const ofAll: readonly Sql[] = [
  // Who speaks first in it: the place in a list.
  sql`alter table claim add voiced smallint not null default 0`,
  sql`alter table remark add voiced smallint not null default 0`,
  sql`update claim set voiced = ${voicedBy(sql`voices`)} where voices <> '{}'`,
  sql`update remark set voiced = ${voicedBy(sql`voices`)}`,
  // Resolved: whose own word it is; 0 for an author without a name, null where it tells nothing.
  sql`alter table piece add teller int`,
  sql`update piece set teller = ${tellerOf}`,
  sql`create index on piece (teller)`,
  // How many there are of one kind and of one date.
  sql`create table tally (
    clock smallint,
    is_remark boolean,
    start int,
    finish int,
    family smallint,
    manner smallint,
    depth smallint,
    many int not null,
    primary key (clock, is_remark, start, finish, family, manner, depth)
  )`,
  sql`insert into tally ${kept.tally}`,
  // How many are in somebody's own name, by who speaks first.
  sql`create table telling (
    teller int,
    voiced smallint,
    passed boolean,
    is_remark boolean,
    many int not null,
    primary key (teller, voiced, passed, is_remark)
  )`,
  sql`insert into telling ${kept.telling}`,
  sql`create table standing (
    who int primary key,
    -- In its own name, said by it first, passed on by it or said, and of it.
    tells int not null,
    says int not null,
    falls int not null,
    spoken int not null
  )`,
  sql`insert into standing ${kept.standing}`,
  sql`create index on standing (tells desc)`,
  sql`create index on standing (falls desc, says desc)`,
  sql`create index on standing (spoken desc) where falls = 0`,
  sql`create index on claim (family, manner, cardinality(voices), stands)`,
  sql`create index on claim (coalesce(when_start, said_start, ${never}), stands)`,
  sql`create index on claim (coalesce(said_start, ${never}), stands)`,
  sql`create index on claim (when_start, when_end, stands)`,
  sql`create index on claim (said_start, said_end, stands)`,
  sql`create index on remark (cardinality(voices), stands)`,
  sql`create index on remark (coalesce(said_start, ${never}), stands)`,
  // Of what such an index has nothing is known otherwise.
  sql`analyze`,
]
