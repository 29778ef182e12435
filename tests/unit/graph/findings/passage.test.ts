import { describe, expect, it } from 'vitest'
import { passageOf } from '../../../../src/graph/findings/passage'
import { claim, group, pieceOf } from '../../support/small-piece'

const text = 'It rained. [Mill](mill) let waste into the [River](river). Nobody knew. [Mill](mill) denies it.'

describe('the passage of a claim', () => {
  const passage = (exact?: string) => {
    const told = claim('c', 'mill harms river', {
      ...(exact !== undefined && { evidence: [{ paragraph: 1, quote: { exact } }] }),
    })
    return passageOf(pieceOf([group('mill'), group('river')], [told], ['', text]), told)
  }

  it('is the sentences of its quotation', () => {
    expect(passage('denies')).toBe('Mill denies it.')
    expect(passage('River. Nobody')).toBe('Mill let waste into the River. Nobody knew.')
  })

  it('is the sentence that names both its ends, where it has none', () => {
    expect(passage()).toBe('Mill let waste into the River.')
  })

  it('is the whole paragraph, where no sentence names both', () => {
    const told = claim('c', 'mill harms river')
    const piece = pieceOf(
      [group('mill'), group('river')],
      [told],
      ['', '[Mill](mill) is old. So is the [River](river).'],
    )
    expect(passageOf(piece, told)).toBe('Mill is old. So is the River.')
  })
})
