/** A corpus over HTTP: the questions of a provider as JSON, judgements for editors, and the page that asks. */

import compress from '@fastify/compress'
import etag from '@fastify/etag'
import files from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type * as z from 'zod/mini'
import { memberKey } from '../../graph/collection/resolution'
import { collectionToFile } from '../../model/file/collection'
import { pieceToFile } from '../../model/file/piece'
import { collectionAbout } from '../corpus/about'
import { judgeFirst, takeBack } from '../corpus/corpus'
import type { Engine } from '../engine/engine'
import { CorpusFault } from '../fault'
import { find } from '../provider/names'
import { providerOn } from '../provider/provider'
import { type Guard, type Refusal, type Role, refusal } from './guard'
import { newJudgement, questions } from './questions'

/** The built page, with the headers that it wants. */
export interface Page {
  readonly folder: string
  readonly headers: Readonly<Record<string, string | number | readonly string[] | undefined>>
}

export interface Serving {
  readonly guard: Guard
  /** Where it is served. */
  readonly page?: Page
  /** Hears a line for each answer: what was asked for, never of whom or with which words. */
  readonly log?: (line: string) => void
  /** ISO instant. */
  readonly now: () => string
}

/** Where the page shows the corpus, after the server's address. */
export const CORPUS_PAGE = '?piece=corpus'
const LARGEST_BODY = 64 * 1024
/** A question that takes longer is given up, in ms. */
export const LONGEST_ANSWER = 10_000

const statuses: Readonly<Record<Refusal, number>> = {
  host: 403,
  origin: 403,
  token: 401,
  'editors-only': 403,
}

/** Listens to nobody yet. Closing it lets answers that are on their way finish; the engine stays open. */
export async function createServer(engine: Engine, serving: Serving): Promise<FastifyInstance> {
  const server = fastify({
    bodyLimit: LARGEST_BODY,
    requestTimeout: LONGEST_ANSWER,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 256 },
    logger: false,
  })
  await server.register(compress, { threshold: 1024 })
  await server.register(etag, { weak: true })
  server.addHook('onRequest', async (request, reply) => guarded(serving.guard, request, reply))
  if (serving.log) {
    const { log } = serving
    server.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) =>
      log(`${method} ${routeOptions.url ?? 'nothing'} ${statusCode} ${Math.round(elapsedTime)} ms`),
    )
  }
  server.setErrorHandler((error, _, reply) => told(error, reply))
  server.setNotFoundHandler((_, reply) => notFound(reply))
  answerQuestions(server, engine)
  takeJudgements(server, engine, serving.now)
  if (serving.page) {
    const { folder, headers } = serving.page
    // Who goes there without a piece in the address means the corpus. What the page itself fetches to keep it stays as it is.
    server.addHook('onRequest', async ({ url, headers }, reply) =>
      url === '/' && headers['sec-fetch-mode'] === 'navigate'
        ? reply.header('Cache-Control', 'no-cache').redirect(`/${CORPUS_PAGE}`)
        : undefined,
    )
    await server.register(files, {
      root: folder,
      cacheControl: false,
      setHeaders(response, path) {
        for (const [name, value] of Object.entries(headers)) response.header(name, value)
        // What is named by its content never changes.
        const isKept = /[\\/]assets[\\/]/.test(path)
        response.header('Cache-Control', isKept ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  return server
}

/** What is asked of the corpus itself: all else is the page. */
const OF_CORPUS = /^\/(?:corpus(?:\/|$)|health$)/

function roleFor({ method, routeOptions: { url = '' } }: FastifyRequest): Role {
  if (method !== 'GET' && method !== 'HEAD') return 'editor'
  return OF_CORPUS.test(url) ? 'reader' : 'visitor'
}

function guarded(guard: Guard, request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  const { host, origin, authorization } = request.headers
  const why = refusal(guard, { host, origin, authorization }, roleFor(request))
  reply.header('X-Content-Type-Options', 'nosniff')
  if (why === null) return undefined
  if (why === 'token') reply.header('WWW-Authenticate', 'Bearer')
  return reply.code(statuses[why]).send({ fault: why })
}

const notFound = (reply: FastifyReply): FastifyReply => reply.code(404).send({ fault: 'not-there' })

/** A question that its asker no longer waits for, or that takes too long, ends between two of its steps. */
function patience(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort())
  return AbortSignal.any([gone.signal, AbortSignal.timeout(LONGEST_ANSWER)])
}

function answerQuestions(server: FastifyInstance, engine: Engine): void {
  const provider = providerOn(engine)
  const ask = <Shape extends z.ZodMiniType>(
    path: string,
    shape: Shape,
    answer: (question: z.output<Shape>, signal: AbortSignal) => Promise<unknown>,
  ): void => {
    server.get(path, async (request, reply) => {
      const question = shape.safeParse({ ...(request.query as object), ...(request.params as object) })
      if (!question.success) return malformed(reply, question.error)
      const answered = await answer(question.data, patience(reply))
      reply.header('Cache-Control', 'no-cache')
      return answered === null ? notFound(reply) : answered
    })
  }
  ask('/health', questions.nothing, async () => ({
    engine: engine.name,
    pieces: (await provider.pieces({ limit: 1 })).total,
  }))
  ask('/corpus/search', questions.search, ({ q, limit }, signal) => provider.search(q, limit, signal))
  ask('/corpus/name', questions.name, ({ id }, signal) => provider.name(id, signal))
  ask('/corpus/neighbours', questions.neighbours, ({ id, kinds, families, least, from, limit }, signal) =>
    provider.neighbours(
      id,
      {
        limit,
        ...(from !== undefined && { from }),
        ...(least !== undefined && { least }),
        ...(kinds && { kinds }),
        ...(families && { families }),
      },
      signal,
    ),
  )
  ask('/corpus/claims', questions.claims, ({ one, other, from = 0, limit }, signal) =>
    provider.claims(one, other, { from, limit }, signal),
  )
  ask('/corpus/says', questions.says, ({ id, from = 0, limit }, signal) =>
    provider.says(id, { from, limit }, signal),
  )
  ask('/corpus/rows', questions.rows, ({ order, descending, from = 0, limit, ...query }, signal) =>
    provider.rows(
      present(query),
      { column: order, descending: descending === 'yes' },
      { from, limit },
      signal,
    ),
  )
  ask('/corpus/times', questions.counted, (query, signal) => provider.times(present(query), signal))
  ask('/corpus/audit', questions.counted, (query, signal) => provider.audit(present(query), signal))
  ask('/corpus/origins', questions.between, ({ one, other }, signal) => provider.origins(one, other, signal))
  ask('/corpus/path', questions.path, ({ from, to }, signal) => provider.path(from, to, signal))
  ask('/corpus/pieces', questions.page, ({ from = 0, limit }, signal) =>
    provider.pieces({ from, limit }, signal),
  )
  ask('/corpus/pieces/:id', questions.piece, async ({ id }, signal) => {
    const piece = await provider.piece(id, signal)
    return piece && pieceToFile(piece)
  })
  ask('/corpus/about', questions.about, async ({ id, limit }) => {
    const resolved = await find(engine, id)
    const about = resolved === undefined ? null : await collectionAbout(engine, resolved, limit)
    return about && collectionToFile(about.collection, about.pieces)
  })
  ask('/corpus/cast', questions.cast, ({ pieces }) => provider.cast(pieces))
  ask('/corpus/tellers', questions.tellers, ({ names, most }, signal) =>
    provider.tellers(names, most, signal),
  )
  ask('/corpus/glance', questions.nothing, () => provider.glance())
  ask('/corpus/judgements', questions.nothing, (_, signal) => provider.judgements(signal))
  ask('/corpus/proposals', questions.page, ({ from = 0, limit }, signal) =>
    provider.proposals({ from, limit }, signal),
  )
}

/** Without what is left out. */
const present = <Query extends object>(query: Query) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Query]: Exclude<Query[Key], undefined>
  }

function malformed(reply: FastifyReply, error: z.core.$ZodError): FastifyReply {
  const fields = [...new Set(error.issues.map(({ path }) => String(path[0] ?? '')))]
  return reply.code(400).send({ fault: 'malformed', fields })
}

function takeJudgements(server: FastifyInstance, engine: Engine, now: () => string): void {
  const provider = providerOn(engine)
  server.post('/corpus/judgements', async (request, reply) => {
    const read = newJudgement.safeParse(request.body)
    if (!read.success) return malformed(reply, read.error)
    const { reason, ...rest } = read.data
    const judgement = { ...rest, on: now(), ...(reason !== undefined && { reason }) }
    for (const member of judgement.of)
      if ((await provider.name(memberKey(member))) === null) return notFound(reply)
    // Whoever comes later is told what somebody else made of the same two.
    const judged = await judgeFirst(engine, judgement)
    if (judged.is !== 'judged') return reply.code(409).send({ ...judged, fault: judged.is })
    return reply.code(201).send(judgement)
  })
  server.delete('/corpus/judgements/:id', async (request, reply) => {
    const read = questions.piece.safeParse(request.params)
    if (!read.success) return malformed(reply, read.error)
    return (await takeBack(engine, read.data.id)) ? reply.code(204).send() : notFound(reply)
  })
}

/** What a connection says that is gone; the page goes on when it is back. */
const AWAY = /^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|57P0|53300|08)/

/** A database in which nothing can be written. */
const READ_ONLY = '25006'

function told(error: unknown, reply: FastifyReply): FastifyReply {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  if (
    error instanceof Error &&
    (error.name === 'AbortError' || error.name === 'TimeoutError' || code === '57014')
  )
    return reply.code(503).send({ fault: 'too-long' })
  // What this server asks is a replica: whoever changes something goes to the first one.
  if (code === READ_ONLY) return reply.code(403).send({ fault: 'editors-only' })
  if (AWAY.test(code)) return reply.code(503).header('Retry-After', '5').send({ fault: 'database-away' })
  if (error instanceof CorpusFault) return reply.code(409).send({ fault: 'refused' })
  if (status >= 400 && status < 500) return reply.code(status).send({ fault: 'malformed' })
  return reply.code(500).send({ fault: 'mistake' })
}
