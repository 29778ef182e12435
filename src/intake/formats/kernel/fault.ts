import type { Fault } from '../../../model/faults'

/** Why a file cannot be opened, told to whoever brought it: what is wrong, and how to mend it. */
export class IntakeFault extends Error {
  readonly mend: string

  constructor(what: string, mend: string) {
    super(what)
    this.name = 'IntakeFault'
    this.mend = mend
  }
}

/** Thrown of a file that would be a piece if nothing were wrong with it. */
export class FaultyPiece extends Error {
  readonly faults: readonly Fault[]
  /** How many there are besides. */
  readonly more: number

  constructor(faults: readonly Fault[]) {
    super('This is no valid piece.')
    this.name = 'FaultyPiece'
    this.faults = faults.slice(0, MOST_FAULTS)
    this.more = faults.length - this.faults.length
  }
}

/** Faults of a piece's file that are told at once. */
const MOST_FAULTS = 5

const MB = 1024 * 1024
/** Bytes that one file may have, and that an archive may unpack to. */
export const MOST_BYTES = 50 * MB
/** Characters that a page of HTML may have: it is parsed where the reader waits. */
export const MOST_HTML = 2 * MB

export const tooLargeFile = (): IntakeFault =>
  new IntakeFault(
    `This file has more than ${MOST_BYTES / MB} MB.`,
    'Save the text of the article alone, or paste it.',
  )

export const tooLargeInside = (): IntakeFault =>
  new IntakeFault(
    `This document would unpack to more than ${MOST_BYTES / MB} MB.`,
    'Save the text alone, without pictures, or as .txt.',
  )

export const tooLargePage = (): IntakeFault =>
  new IntakeFault(
    `This page has more than ${MOST_HTML / MB} MB.`,
    'Copy the text of the article and paste it.',
  )
