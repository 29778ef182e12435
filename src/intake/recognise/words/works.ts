import { phrases, words } from './list'

/** Shows, contests and the like that are called as somebody or somewhere is. */
export const shows = phrases(`
  morning joe|good morning america|good morning britain|good day new york|meet the press|face the nation|state of the union |
  this week|the view|the five|fox & friends|fox and friends|inside politics|outnumbered|hannity|the rachel maddow show |
  saturday night live|the tonight show|the late show|the late late show|the daily show|last week tonight|real time |
  late night|today show|the ellen show|dancing with the stars|the apprentice|celebrity apprentice|american idol |
  miss universe|miss america|miss usa|miss world|miss earth|miss teen usa|mr universe|mister world|big brother |
  question time|newsnight|the andrew marr show|desert island discs|strictly come dancing|game of thrones|star wars |
  star trek|harry potter|the simpsons|downton abbey|house of cards|the west wing|madam secretary|breaking bad |
  black mirror|sex and the city|walking dead|the walking dead|pokemon go|candy crush
`)

/** What tells that the words in quotation marks beside it are the title of a work. */
export const workNouns = words(`
  show shows programme program series episode sitcom drama documentary film movie book novel memoir song single album
  musical play opera painting poem essay podcast magazine game videogame host hosts hosted anchor star starring starred
`)

/** What ends the name of a law: "the Dodd-Frank Act". */
export const lawTails = words('act amendment')
