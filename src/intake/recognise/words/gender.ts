/** What tells whether somebody is called "he" or "she": titles, words for people, given names. */

import { genderedNames } from '../known/lexicon'
import { words } from './list'

export type Gender = 'he' | 'she'

const men = words(`
  mr sir lord king prince duke baron earl count father brother monsieur herr señor senor signor don monsignor friar
  imam sheikh pope emperor sultan tsar chairman spokesman businessman congressman assemblyman alderman policeman fireman
  fisherman salesman statesman gunman craftsman councilman nobleman clergyman handyman cameraman sportsman airman seaman
  husband son grandfather grandson uncle nephew stepfather father-in-law son-in-law brother-in-law boyfriend widower
  boy man gentleman actor waiter steward landlord heir monk priest stepson godfather bridegroom
`)
const women = words(`
  mrs ms miss mme mlle madame mademoiselle madam lady dame queen princess duchess baroness countess mother sister frau
  fräulein señora senora señorita signora doña sultana tsarina empress chairwoman spokeswoman businesswoman congresswoman
  assemblywoman policewoman councilwoman noblewoman sportswoman wife daughter grandmother granddaughter aunt niece
  stepmother mother-in-law daughter-in-law sister-in-law girlfriend widow girl woman actress waitress stewardess landlady
  heiress nun midwife ballerina stepdaughter godmother bride seamstress
`)
/** Given names that the lists in packages lack, or have for the other. */
const moreMen = words(`
  nikita ilya mustafa moussa musa luka misha volodymyr recep xi jinping shinzo narendra emmanuel bashar vladimir jens joko
  kofi kwame olaf olav ole leif lars anders jonas stefan sergei dmitry dmytro oleksandr andriy yuri igor oleg boris mohammed
  mohammad muhammad ahmed ali hassan hussein mahmoud omar osama yasser abdullah ibrahim khalid rajesh rahul sanjay amit
  hiroshi kenji takeshi junichiro fumio benjamin yitzhak shimon ehud thabo cyril olusegun muhammadu jair luiz andrés
`)
const moreWomen = words(`
  aleksandra anastasia daria ekaterina galina iryna kateryna ksenia larisa lyudmila lyudmyla nadezhda nadiya natalia
  nataliya oksana oleksandra olena olga olha ruslana svetlana svitlana tatiana tatyana tetiana valentina viktoria
  viktoriya yelena yulia yuliya zhanna amina asma fatima fatimah hanan huda layla leila leyla maryam nadia rania rashida
  samira shireen zahra zeinab emine meral salome aarti anita anjali aparna arundhati asha ayesha benazir deepa indira
  jayalalithaa jyoti kamala kavita lakshmi lata madhuri mayawati meena meera nandini neha nirmala priya priyanka rekha
  ritu sakshi sarita sharmila smriti sonia sunita sushma swati usha vandana vidya keiko sakura tomoko yoko aminata fatou
  ngozi nkosazana asta aud dalia erna gro helle ingrid inga kaisa kaja karin magdalena mette sanna sigrid signe siv tarja
  ana jasna jelena kolinda ljubica milica sofija vesna vjosa zuzana golda tzipi yael ghislaine beatriz consuelo cristina
  delfina dilma elena giorgia isabel josefina juana mara
`)

/** Of a title or a word for somebody ("Mrs", "spokesman"), in lower case and without a full stop. */
export function genderOfWord(word: string): Gender | undefined {
  return men.has(word) ? 'he' : women.has(word) ? 'she' : undefined
}

/** Of somebody's given name, in any case; undefined where men and women have it, or where it is not known. */
export function genderOfName(given: string): Gender | undefined {
  const name = given.toLowerCase()
  if (moreMen.has(name)) return 'he'
  if (moreWomen.has(name)) return 'she'
  const list = genderedNames.find(({ men: his, women: hers }) => his.has(name) || hers.has(name))
  const his = list?.men.has(name)
  return list === undefined || his === list.women.has(name) ? undefined : his ? 'he' : 'she'
}
