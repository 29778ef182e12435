import { describe } from 'vitest'
import { hostileTexts, textFloods } from '../../../fixtures/hostile/texts'
import { itBreaksNothing, itOutlasts } from '../../support/hostile-check'

describe('a text made to break what reads it', () => {
  itBreaksNothing(hostileTexts)
  itOutlasts(textFloods)
})
