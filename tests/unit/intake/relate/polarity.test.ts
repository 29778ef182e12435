import { describe, expect, it } from 'vitest'
import { relate } from '../../../../src/intake/relate/relate'
import { datesOf } from '../../../../src/intake/relate/when'
import { hear } from '../../../../src/intake/speech'
import { reader } from '../../support/english-parser'
import { readEnglish } from '../../support/read-english'

/** Whether the company is told to pay the council, and by whom: "Harlow denies", "author, possible", "nobody" where it is not told. */
function told(sentence: string): string {
  const opening = 'We heard of Tom Harlow, Nina Osei, Delta Marine and Kelby Council.'
  const heard = hear(readEnglish({ title: '', paragraphs: ['', opening, sentence] }))
  const name = (index: number | null): string =>
    index === null ? 'somebody' : (heard.recognised[index]?.name ?? '?')
  const claims = relate({ ...heard, dates: datesOf(heard.article.paragraphs, null) }, reader).filter(
    ({ subject, object }) => name(subject) === 'Delta Marine' && name(object) === 'Kelby Council',
  )
  const tellings = claims.map(({ voices, stance, denied }) => {
    const who = voices.length === 0 ? 'author' : voices.map(name).join(' < ')
    return `${who}${denied ? ' denies' : ''}${stance === 'asserted' ? '' : `, ${stance}`}`
  })
  return tellings.join(' · ') || 'nobody'
}

const IT = 'Delta Marine had paid Kelby Council'

describe('what a text says of saying', () => {
  it.each([
    ['not only', 'Delta Marine not only paid Kelby Council but left.', 'author'],
    ['not only, turned', 'Not only did Delta Marine pay Kelby Council, it left.', 'author'],
    ['not just', 'Delta Marine has not just paid Kelby Council, it has left.', 'author'],
    ['not necessarily', 'Delta Marine did not necessarily pay Kelby Council.', 'nobody'],
    ['not until', 'Delta Marine did not pay Kelby Council until May.', 'nobody'],
    ['never stop', 'Delta Marine never stopped paying Kelby Council.', 'author'],
    ['not only one', 'Delta Marine paid not only Tom Harlow but also Kelby Council.', 'author'],
    ['“it is not true”', `“It’s not true that ${IT},” Tom Harlow said.`, 'Tom Harlow denies'],
    ['wish', `Tom Harlow wishes ${IT}.`, 'nobody'],
    ['let us say', '“Let’s say Delta Marine paid Kelby Council,” Tom Harlow said.', 'nobody'],
    ['nobody believes', `“Nobody believes that ${IT},” Tom Harlow said.`, 'nobody'],
    [
      'rule out somebody doing it',
      'Tom Harlow ruled out Delta Marine paying Kelby Council.',
      'Tom Harlow denies',
    ],
    [
      'not rule out somebody doing it',
      'Tom Harlow would not rule out Delta Marine paying Kelby Council.',
      'nobody',
    ],
    ['oppose somebody doing it', 'Tom Harlow opposes Delta Marine paying Kelby Council.', 'nobody'],
    ['lie that', `Tom Harlow lied that ${IT}.`, 'Tom Harlow · author denies'],
    ['walk back', `Tom Harlow walked back his claim that ${IT}.`, 'nobody'],
    ['drop charges', `Prosecutors dropped charges that ${IT}.`, 'nobody'],
    ['plead not guilty', 'Delta Marine pleaded not guilty to paying Kelby Council.', 'nobody'],
    ['plead no contest', 'Delta Marine pleaded no contest to robbing Kelby Council.', 'nobody'],
    ['found not guilty', 'Delta Marine was found not guilty of robbing Kelby Council.', 'nobody'],
    ['weep after it', 'Tom Harlow wept after Delta Marine left Kelby Council.', 'author'],
    ['debunk the myth', `Tom Harlow debunked the myth that ${IT}.`, 'Tom Harlow denies'],
    ['reject the lie', `Tom Harlow rejected the lie that ${IT}.`, 'Tom Harlow denies'],
    ['spread the lie', `Tom Harlow spread the lie that ${IT}.`, 'author denies'],
    ['deny the fact', `Tom Harlow denied the fact that ${IT}.`, 'Tom Harlow denies'],
    ['rule out doing it', 'Delta Marine ruled out paying Kelby Council.', 'Delta Marine denies, planned'],
    ['instead', 'Instead of paying Kelby Council, Delta Marine left.', 'author denies'],
    [
      'file a petition',
      'Tom Harlow filed a petition asking Delta Marine to pay Kelby Council.',
      'Tom Harlow, possible',
    ],
    [
      'send a letter',
      'Tom Harlow sent a letter accusing Delta Marine of paying Kelby Council.',
      'Tom Harlow',
    ],
    [
      'get a letter',
      'Tom Harlow got a letter urging Delta Marine to pay Kelby Council.',
      'somebody, possible',
    ],
    [
      'would have been done, and more',
      'Delta Marine would have been freed and sold to Kelby Council.',
      'author, possible',
    ],
    ['do not stand up', `Claims that ${IT} do not stand up.`, 'author denies'],
    ['not borne out', `Fears that ${IT} have not been borne out.`, 'author denies, possible'],
    ['never materialise', `Fears that ${IT} never materialised.`, 'author denies, possible'],
    ['proven wrong', `Suggestions that ${IT} have been proven wrong.`, 'author denies'],
    ['disproved', `Claims that ${IT} were later disproved.`, 'author denies'],
    ['make a stir', `Reports that ${IT} have caused a stir.`, 'somebody'],
    ['stand', `Claims that ${IT} still stand.`, 'somebody'],
    ['far from doing it', 'Far from leaving, Delta Marine paid Kelby Council.', 'author'],
    ['rather than', 'Rather than paying Kelby Council, Delta Marine left.', 'author denies'],
    ['not one but the other', 'Not Delta Marine but Tom Harlow paid Kelby Council.', 'nobody'],
    ['talk out of', 'Tom Harlow talked Delta Marine out of paying Kelby Council.', 'nobody'],
    [
      'say that somebody denies',
      'Nina Osei said that Delta Marine had denied paying Kelby Council.',
      'Delta Marine < Nina Osei denies',
    ],
    ['say', `Tom Harlow said that ${IT}.`, 'Tom Harlow'],
    ['insist', `Tom Harlow insisted ${IT}.`, 'Tom Harlow'],
    ['say not', 'Tom Harlow said that Delta Marine never paid Kelby Council.', 'Tom Harlow denies'],
    ['not, she said', 'Delta Marine did not pay Kelby Council, Nina Osei said.', 'Nina Osei denies'],
    ['said between', 'Delta Marine, Tom Harlow said, paid Kelby Council.', 'Tom Harlow'],
    ['not say', `Tom Harlow did not say that ${IT}.`, 'nobody'],
    ['never say', `Tom Harlow never said that ${IT}.`, 'nobody'],
    ['nobody says', `Nobody said that ${IT}.`, 'nobody'],
    ['tell nobody', `Tom Harlow told nobody that ${IT}.`, 'nobody'],
    ['deny', `Tom Harlow denied that ${IT}.`, 'Tom Harlow denies'],
    ['deny claims', `Tom Harlow has repeatedly denied claims that ${IT}.`, 'Tom Harlow denies'],
    ['deny doing it', 'Delta Marine denied paying Kelby Council.', 'Delta Marine denies'],
    ['not deny', `Tom Harlow did not deny that ${IT}.`, 'nobody'],
    ['never deny', `Tom Harlow never denied that ${IT}.`, 'nobody'],
    ['deny saying', `Tom Harlow denied saying that ${IT}.`, 'nobody'],
    ['decline to say', `Tom Harlow declined to say whether ${IT}.`, 'nobody'],
    ['refuse to confirm', `Tom Harlow refused to confirm that ${IT}.`, 'nobody'],
    ['would not say', `Tom Harlow would not say if ${IT}.`, 'nobody'],
    ['neither confirm nor deny', `Tom Harlow could neither confirm nor deny that ${IT}.`, 'nobody'],
    ['stop short of saying', `Tom Harlow stopped short of saying that ${IT}.`, 'nobody'],
    ['without saying', `Without saying that ${IT}, Tom Harlow resigned.`, 'nobody'],
    ['forget to say', `Tom Harlow forgot to say that ${IT}.`, 'nobody'],
    ['reject claims', `Tom Harlow rejected claims that ${IT}.`, 'Tom Harlow denies'],
    ['dismiss as false', `Tom Harlow dismissed as false reports that ${IT}.`, 'Tom Harlow denies'],
    ['refute allegations', `Tom Harlow refuted allegations that ${IT}.`, 'Tom Harlow denies'],
    ['laugh off', `Tom Harlow laughed off the idea that ${IT}.`, 'Tom Harlow denies'],
    ['rule out', `Tom Harlow ruled out that ${IT}.`, 'Tom Harlow denies'],
    ['not rule out', `Tom Harlow has not ruled out that ${IT}.`, 'nobody'],
    ['dispute', `Tom Harlow disputed that ${IT}.`, 'Tom Harlow denies'],
    ['doubt', `Tom Harlow doubted that ${IT}.`, 'Tom Harlow denies, possible'],
    ['not doubt', `Tom Harlow does not doubt that ${IT}.`, 'Tom Harlow'],
    ['not believe', `Tom Harlow does not believe that ${IT}.`, 'Tom Harlow denies, possible'],
    ['call it false', `Tom Harlow called it false that ${IT}.`, 'Tom Harlow denies'],
    ['say it is untrue', `Tom Harlow said it was untrue that ${IT}.`, 'Tom Harlow denies'],
    ['say it is not true', `Tom Harlow said it is not true that ${IT}.`, 'Tom Harlow denies'],
    ['it is untrue', `It is untrue that ${IT}.`, 'author denies'],
    ['the claim is false', `The claim that ${IT} is false.`, 'author denies'],
    ['no evidence', `There is no evidence that ${IT}.`, 'nobody'],
    ['say there is no evidence', `Tom Harlow said there was no evidence that ${IT}.`, 'nobody'],
    ['find no proof', `Tom Harlow found no proof that ${IT}.`, 'nobody'],
    ['could', 'Delta Marine could have paid Kelby Council.', 'author, possible'],
    ['might', 'Delta Marine might pay Kelby Council.', 'author, possible'],
    ['if', 'If Delta Marine paid Kelby Council, it would be sued.', 'author, possible'],
    ['would … if', 'Delta Marine would pay Kelby Council if Tom Harlow agreed.', 'author, possible'],
    ['ask whether', `Tom Harlow asked whether ${IT}.`, 'Tom Harlow, possible'],
    ['accuse', 'Tom Harlow accused Delta Marine of paying Kelby Council.', 'Tom Harlow'],
    ['be accused', 'Delta Marine was accused of paying Kelby Council.', 'somebody'],
    ['be cleared', 'Delta Marine was cleared of paying Kelby Council.', 'nobody'],
    ['admit', 'Delta Marine admitted paying Kelby Council.', 'Delta Marine'],
    ['reportedly', 'Delta Marine reportedly paid Kelby Council.', 'somebody'],
    ['allegedly', 'Delta Marine allegedly paid Kelby Council.', 'somebody, possible'],
    ['is said to', 'Delta Marine is said to have paid Kelby Council.', 'somebody'],
    ['is believed to', 'Delta Marine is believed to have paid Kelby Council.', 'somebody, possible'],
    ['it is claimed that', `It is claimed that ${IT}.`, 'somebody'],
    ['it is claimed', 'Delta Marine has paid Kelby Council, it is claimed.', 'somebody'],
    ['refuse to', 'Delta Marine refused to pay Kelby Council.', 'author denies'],
    ['no longer', 'Delta Marine no longer pays Kelby Council.', 'author denies'],
    ['neither nor', 'Delta Marine has neither paid nor sued Kelby Council.', 'author denies'],
    ['a denial passed on', `Tom Harlow said Nina Osei denied that ${IT}.`, 'Nina Osei < Tom Harlow denies'],
    ['neither of two says', `Neither Tom Harlow nor Nina Osei said that ${IT}.`, 'nobody'],
    ['not a single one says', `Not a single sailor said that ${IT}.`, 'nobody'],
    ['not be drawn', `Tom Harlow would not be drawn on whether ${IT}.`, 'nobody'],
    ['refuse to comment on claims', `Tom Harlow refused to comment on claims that ${IT}.`, 'nobody'],
    ['decline to comment', `Tom Harlow declined to comment on whether ${IT}.`, 'nobody'],
    [
      'stop short of accusing',
      'Tom Harlow stopped short of accusing Delta Marine of paying Kelby Council.',
      'nobody',
    ],
    ['take a claim back', `Tom Harlow retracted the claim that ${IT}.`, 'nobody'],
    ['call it a lie', `Tom Harlow called the claim that ${IT} a lie.`, 'Tom Harlow denies'],
    ['describe as untrue', `Tom Harlow described reports that ${IT} as untrue.`, 'Tom Harlow denies'],
    ['rubbish', 'Tom Harlow rubbished claims that Delta Marine paid Kelby Council.', 'Tom Harlow denies'],
    ['take issue', `Tom Harlow took issue with claims that ${IT}.`, 'Tom Harlow denies'],
    ['hit back at', `Tom Harlow hit back at claims that ${IT}.`, 'Tom Harlow denies'],
    ['disagree', `Tom Harlow disagreed that ${IT}.`, 'Tom Harlow denies'],
    [
      'reject an idea without “that”',
      'Tom Harlow rejects the idea Delta Marine paid Kelby Council.',
      'Tom Harlow denies',
    ],
    ['cast doubt', `Tom Harlow cast doubt on claims that ${IT}.`, 'Tom Harlow denies, possible'],
    ['be sceptical', `Tom Harlow is sceptical that ${IT}.`, 'Tom Harlow denies, possible'],
    ['be unsure', `Tom Harlow is unsure whether ${IT}.`, 'Tom Harlow, possible'],
    ['have no doubt', `Tom Harlow has no doubt that ${IT}.`, 'Tom Harlow'],
    [
      'the report was wrong',
      'The report that Delta Marine paid Kelby Council was wrong, Tom Harlow said.',
      'Tom Harlow denies',
    ],
    [
      'a verdict behind a long claim',
      `The report that ${IT} was wrong, Tom Harlow said.`,
      'Tom Harlow denies',
    ],
    ['it is a lie', `“It’s a lie that ${IT},” said Tom Harlow.`, 'Tom Harlow denies'],
    ['it is not the case', `It is not the case that ${IT}.`, 'author denies'],
    ['it is wrong to say', `It would be wrong to say that ${IT}.`, 'author denies'],
    ['it is clear', `It is clear that ${IT}.`, 'author'],
    ['it is doubtful', `It is doubtful that ${IT}.`, 'author denies, possible'],
    ['nothing suggests', `There was nothing to suggest that ${IT}.`, 'nobody'],
    ['hardly anyone believes', `Hardly anyone believes that ${IT}.`, 'somebody denies, possible'],
    ['at no time', '“At no time did Delta Marine pay Kelby Council,” said Tom Harlow.', 'Tom Harlow denies'],
    [
      'under no circumstances',
      'Under no circumstances will Delta Marine pay Kelby Council, said Tom Harlow.',
      'Tom Harlow denies, predicted',
    ],
    [
      'reject what one is said to have done',
      'Delta Marine rejected accusations that it had paid Kelby Council.',
      'Delta Marine denies',
    ],
    [
      'refute claims without “that”',
      'Tom Harlow has refuted claims Delta Marine paid Kelby Council.',
      'Tom Harlow denies',
    ],
    [
      'dismiss as nonsense without “that”',
      'Tom Harlow dismissed suggestions Delta Marine had paid Kelby Council as nonsense.',
      'Tom Harlow denies',
    ],
    ['dispute an account', `Tom Harlow disputes Nina Osei’s account that ${IT}.`, 'Tom Harlow denies'],
    ['deny having said', `Tom Harlow flatly denied ever having said that ${IT}.`, 'nobody'],
    ['not be ruled out', `Tom Harlow said that it could not be ruled out that ${IT}.`, 'nobody'],
    ['walk back', `Tom Harlow walked back his claim that ${IT}.`, 'nobody'],
    [
      'had it',
      'Had Delta Marine paid Kelby Council, Tom Harlow said, it would be known.',
      'Tom Harlow, possible',
    ],
    ['almost', 'Delta Marine nearly bribed Kelby Council.', 'nobody'],
    ['falsely claim', `Tom Harlow falsely claimed that ${IT}.`, 'Tom Harlow · author denies'],
    ['wrong to say', `Tom Harlow was wrong to say that ${IT}.`, 'Tom Harlow · author denies'],
    [
      'claim “openly and wrongly”',
      `Tom Harlow “openly and wrongly” claimed that ${IT}.`,
      'Tom Harlow · author denies',
    ],
    ['a false report', `A report falsely claimed that ${IT}.`, 'author denies'],
    ['be wrongly accused', 'Delta Marine was wrongly accused of paying Kelby Council.', 'author denies'],
    ['stop short of denying', `Tom Harlow stopped short of denying that ${IT}.`, 'nobody'],
    ['scotch rumours', `Tom Harlow scotched rumours that ${IT}.`, 'Tom Harlow denies'],
    ['shoot down reports', `Tom Harlow shot down reports that ${IT}.`, 'Tom Harlow denies'],
    ['laugh at the notion', `Tom Harlow laughed at the notion that ${IT}.`, 'Tom Harlow denies'],
    ['distance oneself', `Tom Harlow distanced himself from claims that ${IT}.`, 'nobody'],
    ['apologise for saying', `Tom Harlow apologised for saying that ${IT}.`, 'nobody'],
    ['deny having told', `Tom Harlow denied that he had told the court that ${IT}.`, 'nobody'],
    ['a fabrication', `“The allegation that ${IT} is a fabrication,” said Tom Harlow.`, 'Tom Harlow denies'],
    ['a malicious report', `Tom Harlow rubbished as malicious a report that ${IT}.`, 'Tom Harlow denies'],
    ['unproven', `Claims that ${IT} remain unproven, Tom Harlow said.`, 'nobody'],
    ['shoot back', `“${IT},” Tom Harlow shot back.`, 'Tom Harlow'],
    ['hit back at', `Tom Harlow hit back at claims that ${IT}.`, 'Tom Harlow denies'],
    ['seem unlikely', `It seems extremely unlikely that ${IT}.`, 'author denies, possible'],
    ['seem', `It seems that ${IT}.`, 'author, possible'],
    ['by no means certain', `It is by no means certain that ${IT}.`, 'nobody'],
    ['decide against', 'Delta Marine decided against paying Kelby Council.', 'author denies'],
    ['be prevented from', 'Delta Marine was prevented from paying Kelby Council.', 'nobody'],
    ['come close to', 'Delta Marine came close to paying Kelby Council.', 'nobody'],
    [
      'be alleged by somebody to',
      'Delta Marine was alleged by Tom Harlow to have paid Kelby Council.',
      'Tom Harlow',
    ],
    [
      'be accused by somebody',
      'Delta Marine has been accused by Tom Harlow of paying Kelby Council.',
      'Tom Harlow',
    ],
    ['go on air to say', `Tom Harlow went on the radio on Friday to say that ${IT}.`, 'Tom Harlow'],
    ['let it be known', `Tom Harlow let it be known that ${IT}.`, 'Tom Harlow'],
    ['somebody’s message', `The message from Tom Harlow was that ${IT}.`, 'Tom Harlow'],
    ['if he is to be believed', `If Tom Harlow is to be believed, ${IT}.`, 'Tom Harlow'],
    ['agree with somebody', `Tom Harlow agreed with Nina Osei that ${IT}.`, 'Tom Harlow'],
    ['hear from somebody', `Tom Harlow heard from Nina Osei that ${IT}.`, 'Nina Osei'],
    ['say of what others claim', `“We are calm,” Tom Harlow said of claims that ${IT}.`, 'somebody'],
    ['say in a statement', `Tom Harlow said in a statement issued on Friday that ${IT}.`, 'Tom Harlow'],
    ['an alleged deed', 'Delta Marine’s alleged payment to Kelby Council was filmed.', 'somebody, possible'],
    ['a planned deed', 'Delta Marine’s planned payment to Kelby Council was off.', 'author, planned'],
    ['allow to', 'The law allowed Delta Marine to pay Kelby Council.', 'author, possible'],
    ['not have expected', 'They did not expect Delta Marine to pay Kelby Council.', 'nobody'],
    ['try to', 'Delta Marine tried to pay Kelby Council.', 'author'],
    ['contrary to a claim', `Contrary to Tom Harlow’s claim that ${IT}, Nina Osei slept.`, 'Tom Harlow'],
    [
      'reject somebody’s claim',
      `Tom Harlow rejected Nina Osei’s claim that ${IT}.`,
      'Tom Harlow denies · Nina Osei',
    ],
    [
      'contradict somebody',
      `Tom Harlow contradicted claims by Nina Osei that ${IT}.`,
      'Tom Harlow denies · Nina Osei',
    ],
  ])('%s', (_, sentence, expected) => {
    expect(told(sentence)).toBe(expected)
  })
})

describe('a denial', () => {
  it.each([
    ['of doing it', 'Delta Marine denied bribing Kelby Council.', 'bribed'],
    ['of two things', 'Delta Marine has neither bribed nor threatened Kelby Council.', 'bribed'],
    ['by “no”', 'Delta Marine paid no bribes to Kelby Council.', 'paid bribes to'],
  ])('is told positively: %s', (_, sentence, phrase) => {
    const heard = hear(readEnglish({ title: '', paragraphs: ['', sentence] }))
    const [claim] = relate({ ...heard, dates: datesOf(heard.article.paragraphs, null) }, reader)
    expect(claim?.denied).toBe(true)
    expect(claim?.phrase).toBe(phrase)
  })
})
