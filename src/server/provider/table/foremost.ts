/** The first of the claims and remarks that are asked for, in the order that is asked for: no more are read than may be on a page. */

import type { ClaimQuery, RowOrder } from '../../../graph/provider/asked'
import { clocks, EVERY, never } from '../../corpus/sayings/tallies'
import { nothing, type Sql, sql } from '../../engine/sql'
import { dayBy, endsOf, type Sorted, sortedBy, type Tallied, type Which } from './asked'

/** In the order of the pieces, and of each one's paragraphs. */
const inPlace = sql`stands, paragraph, slug`
const asTheyStand = (order: RowOrder): Sql => {
  const down = downOf(order)
  return sql`stands ${down}, paragraph ${down}, slug ${down}`
}
const downOf = ({ descending }: RowOrder): Sql => (descending ? sql`desc` : nothing)

export function sortOf(order: RowOrder): Sql {
  const down = downOf(order)
  return order.column === 'paragraph'
    ? sql`${asTheyStand(order)}, is_remark ${down}`
    : sql`sort ${down} nulls last, ${inPlace}, is_remark`
}

/** Rows of claims and remarks with what `sortOf` wants, among which the first `most` are. */
export function foremost(which: Which, query: ClaimQuery, order: RowOrder, most: number): Sql {
  const { tallied } = which
  const sorted = sortedBy(order.column, query.clock)
  const all = (table: Table) => wholly(table, which[`${table}s`], sorted[table], order, most)
  if (!tallied || (order.column === 'paragraph' && !tallied.isOfSome && !tallied.time)) return ofEither(all)
  if (tallied.time && tallied.time.end - tallied.time.start < FEW_DAYS)
    return ofEither((table) =>
      table === 'claim' ? byDates(which.claims, query, sorted.claim, tallied.dated, order, most) : all(table),
    )
  return order.column === 'date'
    ? ofEither((table) => byDate(table, which[`${table}s`], dayBy(query.clock)[table], order, most))
    : ofEither((table) => byKind(table, which[`${table}s`], sorted, tallied, order, most))
}

/** In more of them what is asked for is met with soon, in whichever order. */
const FEW_DAYS = 1000

type Table = 'claim' | 'remark'
const ofEither = (rows: (table: Table) => Sql): Sql => sql`(${rows('claim')}) union all (${rows('remark')})`

const named = (table: Table): Sql => ({ strings: [table], values: [] })
const columns = (table: Table, sort: Sql): Sql =>
  sql`${table === 'remark'}::boolean as is_remark, id, stands, paragraph, slug, ${sort} as sort`

/** All that fit are put in order, unless an index has them in it. */
const wholly = (table: Table, which: Sql, sort: Sql, order: RowOrder, most: number): Sql => sql`
  select ${columns(table, sort)} from ${named(table)} where ${which} order by ${sortOf(order)} limit ${most}::int`

/** An index has them by date, those without one behind. */
const byDate = (table: Table, which: Sql, date: Sql, order: RowOrder, most: number): Sql => sql`
  (select ${columns(table, date)} from ${named(table)} where ${which} and ${date} < ${never}
    order by ${date} ${downOf(order)}, ${inPlace} limit ${most}::int)
  union all
  (select ${columns(table, sql`null::int`)} from ${named(table)} where ${which} and ${date} = ${never}
    order by ${inPlace} limit ${most}::int)`

/** Of each kind that there is an index has them as they stand; how many there are of those before tells which kinds come too late. */
function byKind(
  table: Table,
  which: Sql,
  sorted: Sorted,
  { kinds, time }: Tallied,
  order: RowOrder,
  most: number,
): Sql {
  const isRemark = table === 'remark'
  const down = downOf(order)
  const inKind = order.column === 'paragraph' ? asTheyStand(order) : inPlace
  // Of those of some time it is not told.
  const isInTime = time ? nothing : sql`where coalesce(before, 0) < ${most}::int`
  const ofKind = isRemark
    ? sql`cardinality(remark.voices) = kind.depth`
    : sql`claim.family = kind.family and claim.manner = kind.manner and cardinality(claim.voices) = kind.depth`
  return sql`
    select ${isRemark}::boolean as is_remark, told.*, sort from (
      select family, manner, depth, ${sorted.kind[table]} as sort,
        sum(many) over (order by ${sorted.kind[table]} ${down} groups between unbounded preceding and 1 preceding) as before
      from tally where clock = ${clocks.none} and is_remark = ${isRemark} and depth <> ${EVERY} and many > 0 and ${kinds[table]}
    ) kind cross join lateral (
      select id, stands, paragraph, slug from ${named(table)} where ${which} and ${ofKind}
      order by ${inKind} limit ${most}::int
    ) told ${isInTime}`
}

/** Of each date that there is an index has them as they stand; how many there are of those before tells which dates come too late. */
function byDates(which: Sql, query: ClaimQuery, sort: Sql, dated: Sql, order: RowOrder, most: number): Sql {
  const { start, end } = endsOf(query)
  const down = downOf(order)
  const [before, inDate] =
    order.column === 'date'
      ? [
          sql`sum(sum(many)) over (order by start ${down} groups between unbounded preceding and 1 preceding)`,
          inPlace,
        ]
      : [sql`0`, order.column === 'paragraph' ? asTheyStand(order) : sql`sort ${down}, ${inPlace}`]
  return sql`
    select told.* from (
      select start, finish, ${before} as before from tally where ${dated} group by start, finish having sum(many) > 0
    ) date cross join lateral (
      select ${columns('claim', sort)} from claim where ${which} and ${start} = date.start and ${end} = date.finish
      order by ${inDate} limit ${most}::int
    ) told where coalesce(before, 0) < ${most}::int`
}
