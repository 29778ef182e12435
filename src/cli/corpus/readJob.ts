import type { Piece } from '../../model/piece'
import { faultOf, pieceOfFile } from '../reading/pieceOfFile'

/** What is to be read. */
export interface Job {
  readonly file: string
  /** Annotations on it. */
  readonly beside?: string
  /** The id of its piece; empty: its own. */
  readonly id: string
  /** ISO day. */
  readonly today: string
}

export type Read =
  | { readonly is: 'piece'; readonly piece: Piece }
  | { readonly is: 'fault'; readonly problem: string; readonly mend: string }

export async function readJob({ file, beside, id, today }: Job): Promise<Read> {
  try {
    const { piece } = await pieceOfFile([file, beside], id, today, () => {})
    return { is: 'piece', piece }
  } catch (error) {
    return { is: 'fault', ...faultOf(error) }
  }
}
