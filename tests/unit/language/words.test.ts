import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../src/language/en/words'
import { check } from '../support/property'
import { trippingText } from '../support/tripping-text'

const words = (text: string) => wordsOf(text).map(({ start, end }) => text.slice(start, end))

describe('words of English', () => {
  it.each([
    ["They don't, can't and won't.", "They do n't , ca n't and wo n't ."],
    ['Obama’s team and the senators’ oath', 'Obama ’s team and the senators ’ oath'],
    ["I'm sure we've won; she'd go, they'll stay", "I 'm sure we 've won ; she 'd go , they 'll stay"],
    ['It cannot be, it gonna be', 'It can not be , it gon na be'],
    ['a well-known anti-war e-mail', 'a well - known anti-war e-mail'],
    ['a mother-in-law of al-Qaeda', 'a mother - in - law of al - Qaeda'],
    ['the U.S. and the U.K.’s D.C. office', 'the U.S. and the U.K. ’s D.C. office'],
    ['George W. Bush met J. R. R. Tolkien', 'George W. Bush met J. R. R. Tolkien'],
    ['Mr. Lee and Dr. Ho of Acme Inc., etc.', 'Mr. Lee and Dr. Ho of Acme Inc. , etc.'],
    ['No. 5 at 10:30 p.m. on 9/11', 'No. 5 at 10:30 p.m. on 9/11'],
    ['No.', 'No .'],
    ['It cost $5,000.50, or 3% of US$2bn', 'It cost $ 5,000.50 , or 3 % of US$ 2 bn'],
    ['in the 1990s, the ’90s, at 5pm, 10km off', 'in the 1990s , the ’90s , at 5 pm , 10 km off'],
    ['See https://a.org/b?c=d, or write to x.y@z.org.', 'See https://a.org/b?c=d , or write to x.y@z.org .'],
    ['“Yes,” (he) said… “No!”', '“ Yes , ” ( he ) said … “ No ! ”'],
    ['wait... what?! -- so—now', 'wait ... what ?! -- so — now'],
    ['@user likes #this', '@user likes #this'],
    ['Côte d’Ivoire and O’Brien', 'Côte d’Ivoire and O’Brien'],
  ])('cuts %s', (text, cut) => {
    expect(words(text).join(' ')).toBe(cut)
  })

  it('leaves nothing out but white space, and holds nothing twice', () => {
    check(
      fc.property(trippingText, (text) => {
        let at = 0
        for (const { start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(at, start)).toMatch(/^\s*$/u)
          expect(text.slice(start, end)).not.toMatch(/\s/u)
          at = end
        }
        expect(text.slice(at)).toMatch(/^\s*$/u)
      }),
    )
  })
})
