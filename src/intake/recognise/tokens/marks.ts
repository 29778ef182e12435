import type { Token } from './tokens'

const CLOSING = new Set(['"', '”', '’', "'", ')', ']', '»'])
const ENDING = new Set(['.', '!', '?', '…'])
const OPENING = new Set(['“', '‘', '«'])

/** Whether a sentence may end behind this token: at its mark, or at quotes and brackets that close behind one. */
export function endsSentence(tokens: readonly Token[], at: number): boolean {
  let look = at
  while (look > at - 4 && CLOSING.has(tokens[look]?.text ?? '')) look -= 1
  return ENDING.has(tokens[look]?.text ?? '')
}

/** Whether the mark opens a quotation: a straight one does where a space stands before it and none behind. */
export function opensQuotation(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]
  if (!mark) return false
  if (OPENING.has(mark.text)) return true
  return (mark.text === '"' || mark.text === "'") && !mark.glued && tokens[at + 1]?.glued === true
}
