import { describe, expect, it } from 'vitest'
import { claimed } from '../../support/claimed'

const LINK = 'Varg Shipping has a link with Tim Olsen.'
const DEAL = 'Norway made a deal with Sweden.'
const WOULD = 'Norway would make a deal with Sweden.'

describe('a thing between two that a noun tells', () => {
  it.each([
    [
      'rejected',
      'Norway rejected any link between Varg Shipping and Tim Olsen.',
      [`Norway: ${LINK} (denied)`],
    ],
    [
      'ruled out',
      'Mary Kovacs ruled out any link between Varg Shipping and Tim Olsen.',
      [`Mary Kovacs: ${LINK} (denied)`],
    ],
    [
      'dismissed as a suggestion',
      'Norway dismissed any suggestion of a link between Varg Shipping and Tim Olsen.',
      [`Norway: ${LINK} (denied)`],
    ],
    [
      'denied, definite or not',
      'Mary Kovacs denied the links between Varg Shipping and Tim Olsen.',
      ['Mary Kovacs: Varg Shipping has links with Tim Olsen. (denied)'],
    ],
    [
      'denied as a plan',
      'Norway denied plans for a meeting between Mary Kovacs and Tim Olsen.',
      ['Norway: Mary Kovacs would meet with Tim Olsen. (denied planned)'],
    ],
    [
      'denied to be known of',
      'Mary Kovacs denied knowledge of a meeting between Tim Olsen and Anna Berg.',
      ['Mary Kovacs: Tim Olsen met with Anna Berg. (denied)'],
    ],
    [
      'never seen',
      'Mary Kovacs has never seen any link between Varg Shipping and Tim Olsen.',
      [`${LINK} (denied)`],
    ],
    ['not found', 'Norway found no link between Varg Shipping and Tim Olsen.', [`Norway: ${LINK} (denied)`]],
    ['alleged', 'Mary Kovacs alleged a link between Varg Shipping and Tim Olsen.', [`Mary Kovacs: ${LINK}`]],
    ['called for', 'Mary Kovacs called for a deal between Norway and Sweden.', [`${WOULD} (planned)`]],
    ['wanted', 'Mary Kovacs wants a deal between Norway and Sweden.', [`${WOULD} (planned)`]],
    ['that may come', 'A deal between Norway and Sweden could save the harbour.', [`${DEAL} (possible)`]],
    ['that is unlikely', 'A deal between Norway and Sweden is unlikely.', [`${DEAL} (denied possible)`]],
    [
      'warned of',
      'Mary Kovacs warned of a war between Norway and Sweden.',
      ['Mary Kovacs: Norway was at war with Sweden. (possible)'],
    ],
    ['of which there is no sign', 'There is no sign of a deal between Norway and Sweden.', []],
    [
      'of which no evidence was found',
      'Anna Berg found no evidence of a deal between Norway and Sweden.',
      [],
    ],
    ['opposed', 'Mary Kovacs opposes a deal between Norway and Sweden.', []],
    ['without which something is done', 'Without a deal between Norway and Sweden, the harbour shuts.', []],
    [
      'that is there, although it is rejected',
      'Mary Kovacs rejected the deal between Norway and Sweden.',
      [DEAL],
    ],
    [
      'whose closer form is called for',
      'Mary Kovacs called for closer ties between Norway and Sweden.',
      ['Norway has ties with Sweden.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(claimed(text)).toEqual(expected)
  })
})

describe('what one denies of oneself', () => {
  it.each([
    ['Mary Kovacs denied any links with Norway.', 'Mary Kovacs: Mary Kovacs has links with Norway. (denied)'],
    ['Norway has denied links to Varg Shipping.', 'Norway: Norway has links to Varg Shipping. (denied)'],
    [
      'Mary Kovacs denies having any ties to Varg Shipping.',
      'Mary Kovacs: Mary Kovacs had ties to Varg Shipping. (denied)',
    ],
    [
      'Norway denied any involvement in the attack on Sweden.',
      'Norway: Norway was involved in the attack on Sweden. (denied)',
    ],
    ['Norway denied its attack on Sweden.', 'Norway: Norway attacked Sweden. (denied)'],
    // Who denies help does not give it.
    ['Norway denied help to Sweden.', 'Norway denied help to Sweden.'],
  ])('%s', (text, expected) => {
    expect(claimed(text)).toEqual([expected])
  })
})

describe('who has something to do with whom', () => {
  it.each([
    [
      'Mary Kovacs has denied that Norway and Tim Olsen had anything to do with Varg Shipping.',
      ['Norway', 'Tim Olsen'].map(
        (who) => `Mary Kovacs: ${who} had something to do with Varg Shipping. (denied)`,
      ),
    ],
    [
      'Mary Kovacs had nothing to do with Varg Shipping, Tim Olsen said.',
      ['Tim Olsen: Mary Kovacs had something to do with Varg Shipping. (denied)'],
    ],
    [
      'Tim Olsen said that neither Norway nor Sweden had anything to do with Varg Shipping.',
      ['Norway', 'Sweden'].map((who) => `Tim Olsen: ${who} had something to do with Varg Shipping. (denied)`),
    ],
    ['Mary Kovacs has denied that Norway and Tim Olsen had anything to do with it.', []],
  ])('%s', (text, expected) => {
    expect(claimed(text)).toEqual(expected)
  })
})
