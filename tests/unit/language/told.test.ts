import { describe, expect, it } from 'vitest'
import { languagesOf } from '../../../src/language/told'

const english = 'The council of Kelby met on Friday to talk about the sale of the old mill at the river.'
const german =
  'Der Rat von Kelby kam am Freitag zusammen, um über den Verkauf der alten Mühle am Fluss zu sprechen.'
const ukrainian = 'Рада міста зібралася в п’ятницю, щоб поговорити про продаж старого млина.'
const danish =
  'Byrådet i Kelby mødtes i fredags for at tale om salget af den gamle mølle, som ligger ved åen.'

describe('the language of a text', () => {
  it.each([
    ['en', english],
    ['de', german],
    ['uk', ukrainian],
    ['da', danish],
    ['el', 'Το συμβούλιο συνεδρίασε την Παρασκευή.'],
    ['ja', '町議会は金曜日に開かれた。'],
  ])('is told: %s', (language, text) => {
    expect(languagesOf(['', text])).toEqual({ main: language, each: [language, language] })
  })

  it.each([
    ['nothing', []],
    ['names alone', ['Ruth Abel, Jens Mohr', 'Nordvik Lines']],
    [
      'numbers and places',
      ['52°31′12″N 13°24′18″E / 52.52; 13.405 — 35°01′57″N 43°38′47″E / 35.0325; 43.6463889'],
    ],
    ['a line', ['Ruth Abel met Jens Mohr.']],
    [
      'a line of names below its head',
      ['A day\nBy Ann Lee\n4 March 2024', 'Lieutenant-General Amina Yusuf met Vice-President Joseph Banda.'],
    ],
  ])('is taken for English where it cannot be told: %s', (_, texts) => {
    expect(languagesOf(texts).main).toBe('en')
  })

  it('is told for each paragraph, short ones going with the rest', () => {
    expect(languagesOf([english, english, german, 'Kelby, 4 March'])).toEqual({
      main: 'en',
      each: ['en', 'en', 'de', 'en'],
    })
    expect(languagesOf(['Kelby', german, german, english]).each).toEqual(['de', 'de', 'de', 'en'])
  })
})
