import { distance } from 'fastest-levenshtein'
import { complaintOf, machinesOf } from '../answers/wire'
import { apiAt, type MachineServer } from './address'
import { howToLetIn, howToStart } from './advice'
import { ServerFault } from './fault'
import { jsonIn } from './json'
import { call, type Line, NoAnswer } from './line'

export interface Diagnosis {
  readonly found:
    | 'fine'
    | 'bad-address'
    | 'not-allowed'
    | 'not-running'
    | 'cors'
    | 'key-refused'
    | 'wrong-machine'
    | 'no-api'
    | 'failing'
  /** A sentence that says what was found. */
  readonly what: string
  /** What to do about it: a line each. */
  readonly mend: readonly string[]
  /** Names of the machines that the server has, where it told. */
  readonly machines: readonly string[]
}

/** The page that asks. */
export interface Asking {
  readonly origin: string
  /** Origins that its policy lets it connect to; null where there is no policy. */
  readonly allowed: readonly string[] | null
}

/** How long a server may take to list its machines, ms. */
const PATIENCE = 15_000

/**
 * Whether a machine can be asked, and if not, why not. It asks for the list of models and sends nothing of any text. Throws
 * the signal's reason where that is aborted, nothing else.
 */
export async function diagnose(
  server: MachineServer,
  line: Line,
  page: Asking,
  signal: AbortSignal,
): Promise<Diagnosis> {
  let api: string
  try {
    api = apiAt(server.address)
  } catch (error) {
    if (error instanceof ServerFault) return told('bad-address', error.message, [error.mend])
    throw error
  }
  const { origin } = new URL(api)
  if (page.allowed !== null && !page.allowed.includes(origin)) return notAllowed(origin, page)
  const url = `${api}/models`
  const began = line.now()
  try {
    const { status, text } = await call(line, { url, key: server.key, patience: PATIENCE, signal })
    const took = line.now() - began
    if (status < 300) return aboutMachines(machinesOf(jsonIn(text)), server.machine.trim(), origin, took)
    return refused(status, complaintOf(jsonIn(text)), origin)
  } catch (error) {
    if (signal.aborted || !(error instanceof ServerFault)) throw error
    if (!(error instanceof NoAnswer)) return told('failing', error.message, [error.mend])
    return (await isThere(url, line, signal)) ? shutOut(origin, page) : notRunning(origin, page)
  }
}

const told = (
  found: Diagnosis['found'],
  what: string,
  mend: readonly string[] = [],
  machines: readonly string[] = [],
): Diagnosis => ({ found, what, mend, machines })

/** Whether anything answers there: such a call succeeds whatever the server says of pages, and shows us nothing. */
async function isThere(url: string, line: Line, signal: AbortSignal): Promise<boolean> {
  try {
    await line.fetch(url, { mode: 'no-cors', credentials: 'omit', referrerPolicy: 'no-referrer', signal })
    return true
  } catch {
    signal.throwIfAborted()
    return false
  }
}

/** What is said where the page's own policy does not let it connect. */
export function notAllowed(origin: string, page: Asking): Diagnosis {
  const others = (page.allowed ?? []).filter((other) => other !== page.origin).slice(0, 10)
  return told('not-allowed', `This page is not allowed to connect to ${origin}.`, [
    `Whoever serves it has to name that address: npm start -- --connect ${origin}`,
    `or, for a build that is served otherwise: HEARSAY_CONNECT=${origin} npm run build`,
    ...(others.length > 0 ? [`It may connect to ${others.join(' and ')}.`] : []),
  ])
}

function notRunning(origin: string, page: Asking): Diagnosis {
  const isOther = !isOnThisComputer(origin)
  return told('not-running', `Nothing answers at ${origin}.`, [
    ...howToStart(origin),
    'Where the browser asks whether this page may reach this computer or its network, allow it.',
    ...(isOther && page.origin.startsWith('https:') && origin.startsWith('http:')
      ? ['A page that came by https may not ask another computer by http: the browser refuses that.']
      : []),
  ])
}

const isOnThisComputer = (origin: string): boolean =>
  /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost|.*\.localhost)$/.test(new URL(origin).hostname)

const shutOut = (origin: string, page: Asking): Diagnosis =>
  told('cors', `Something answers at ${origin}, but it does not let this page read the answer (CORS).`, [
    `It has to let in ${page.origin}:`,
    ...howToLetIn(origin, page.origin),
  ])

function refused(status: number, complaint: string, origin: string): Diagnosis {
  const says = complaint === '' ? [] : [`It says: “${complaint.replace(/\s+/g, ' ').slice(0, 200)}”`]
  if (status === 401 || status === 403)
    return told('key-refused', `${origin} refuses the key.`, [
      'Write the key that the server was given.',
      ...says,
    ])
  if (status === 404)
    return told('no-api', `${origin} is there, but has no list of models at that address.`, [
      'See whether the address is that of the API; most end in /v1.',
      ...says,
    ])
  return told('failing', `${origin} answers, but with an error (${status}).`, [
    'See what the server itself tells.',
    ...says,
  ])
}

function aboutMachines(
  machines: readonly string[] | null,
  machine: string,
  origin: string,
  took: number,
): Diagnosis {
  if (machines === null)
    return told('no-api', `${origin} answers, but not as the OpenAI API does.`, [
      'See whether the address is that of the API; most end in /v1.',
    ])
  const seconds = `${(took / 1000).toFixed(1)} s`
  if (machines.length === 0)
    return told('wrong-machine', `${origin} answers (${seconds}), but has no model.`, [
      'Load or fetch one there.',
    ])
  // Ollama leaves out the tag where it is the usual one.
  if (machines.includes(machine) || machines.includes(`${machine}:latest`))
    return told('fine', `${origin} answers, and has ${machine} (${seconds}).`, [], machines)
  const near = nearest(machine, machines)
  return told(
    'wrong-machine',
    machine === ''
      ? `${origin} answers (${seconds}). Choose a model.`
      : `${origin} answers (${seconds}), but has no model “${machine}”.`,
    [
      `It has ${near.join(', ')}${machines.length > near.length ? ` and ${machines.length - near.length} more` : ''}.`,
    ],
    machines,
  )
}

const NEAREST = 5

/** The names that are most like one, the most like it first. */
const nearest = (wanted: string, names: readonly string[]): readonly string[] =>
  [...names]
    .map((name) => ({ name, far: farness(wanted.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, NEAREST)
    .map(({ name }) => name)

/** How many letters are to be changed, put in or left out to get from one to the other, shared beginnings set apart. */
const farness = (one: string, other: string): number =>
  one !== '' && other.startsWith(one) ? (other.length - one.length) / 100 : distance(one.slice(0, 100), other)
