import { describe } from 'vitest'
import { hostileTexts } from '../../../fixtures/hostile/texts'
import { itBreaksNothing } from '../../support/hostile-check'

describe('a text made to break what reads it', () => {
  itBreaksNothing(hostileTexts)
})
