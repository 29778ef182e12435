import { describe, expect, it } from 'vitest'
import { claimed, pieceOf } from '../../support/claimed'

describe('a claim is told whole', () => {
  it.each([
    [
      'with what is done, and not only where',
      'Mary Kovacs criticized the Fair Harbours Act as a “cruel joke” during a short campaign stop in Oslo.',
      'Mary Kovacs criticized the Fair Harbours Act as a “cruel joke” during a short campaign stop in Oslo.',
    ],
    [
      'of a managing director, who manages nobody',
      'Mary Kovacs, managing director of Norsk Hydro, left Oslo.',
      'Mary Kovacs is the managing director of Norsk Hydro.',
    ],
    [
      'of who is managing director',
      'Mary Kovacs is managing director of Norsk Hydro.',
      'Mary Kovacs is the managing director of Norsk Hydro.',
    ],
    ['of who manages one', 'Mary Kovacs is managing Norsk Hydro.', 'Mary Kovacs is managing Norsk Hydro.'],
    [
      'of several as several',
      'Norwegian forces were beaten by Ukraine.',
      'Norwegian forces were beaten by Ukraine.',
    ],
    ['of one in the past', 'Mary Kovacs scored as Norway beat Sweden 3-0.', 'Norway beat Sweden 3-0.'],
    [
      'of who pleads guilty',
      'Mary Kovacs pleaded guilty to robbing Norsk Hydro.',
      'Mary Kovacs: Mary Kovacs robbed Norsk Hydro.',
    ],
    [
      'by whoever names another, behind what else it does',
      'Varg Shipping, which owns Norsk Hydro, named Mary Kovacs chief executive.',
      'Varg Shipping named Mary Kovacs chief executive.',
    ],
    [
      'of a person without what stands before the title',
      'Mary Kovacs praised Russian President Igor Malenko.',
      'Mary Kovacs praised Igor Malenko.',
    ],
    [
      'of a person without “former” and the title',
      'Mary Kovacs met former Prime Minister Igor Malenko.',
      'Mary Kovacs met Igor Malenko.',
    ],
    [
      'of a country’s body, with the country',
      'Mary Kovacs met the Norwegian crew of Igor Malenko.',
      'Mary Kovacs met the Norwegian crew of Igor Malenko.',
    ],
    [
      'as what a poll has, and not as done',
      'The poll shows Tim Olsen beating Mary Kovacs 45 to 40 percent.',
      'Tim Olsen beat Mary Kovacs in a poll.',
    ],
    [
      'as spoken, where what was said is not in it',
      '“It rains,” Tim Olsen said in Oslo.',
      'Tim Olsen spoke in Oslo.',
    ],
    [
      'of who owns it by now',
      'Varg Shipping, now owned by Norsk Hydro, moved to Oslo.',
      'Varg Shipping is owned by Norsk Hydro.',
    ],
    [
      'of whom a dateline leads to',
      'Oslo (NTB) – Mary Kovacs has criticized Tim Olsen.',
      'Mary Kovacs criticized Tim Olsen.',
    ],
    [
      'with what stands behind the verb, where the one that it ties comes first',
      'In the wake of the Oslo Tribune report, Tim Olsen has portrayed himself as a victim of the banks who will fight on.',
      'Tim Olsen has portrayed himself as a victim of the banks in the wake of the Oslo Tribune report.',
    ],
    [
      'with what is called, where a full stop stands before the mark of quotation',
      'Mary Kovacs called half of Tim Olsen’s supporters “cowards.”',
      'Mary Kovacs called half of Tim Olsen’s supporters “cowards”.',
    ],
    [
      'of what was decided against',
      'Tim Olsen has been unable to sleep even after Norway decided against sending money to Sweden.',
      'Norway sent money to Sweden. (denied)',
    ],
    [
      'with the clause that says which one is meant',
      'Mary Kovacs later told Norway that the film was not from an angle that would show a boat in the harbour.',
      'Mary Kovacs told Norway that the film was not from an angle that would show a boat in the harbour.',
    ],
    [
      'with the thing that a clause tells more of',
      'Mary Kovacs noted the role Norway can play in Sweden’s efforts to catch thieves.',
      'Mary Kovacs: Norway can play the role in Sweden’s efforts to catch thieves. (possible)',
    ],
    [
      'with whom else it is done to',
      'Tim Olsen said Mary Kovacs reached out to Anna Berg on ferries during her first year at the Lakeside Forum in 2009.',
      'Tim Olsen: Mary Kovacs reached out to Anna Berg on ferries during her first year at the Lakeside Forum.',
    ],
    [
      'with a noun that the name is part of',
      'The Lakeside Forum met. Norway passed five Lakeside Forum resolutions.',
      'Norway passed five Lakeside Forum resolutions.',
    ],
    [
      'with what is called for, and on whom nobody calls',
      'Tim Olsen has criticized ferries and called for steep new tariffs on goods from Norway.',
      'Tim Olsen called for steep new tariffs on goods from Norway.',
    ],
    [
      'with whose home it is, once',
      'Mary Kovacs ditched her driver and detoured to daughter Anna Kovacs’s apartment.',
      'Mary Kovacs detoured to daughter Anna Kovacs’s apartment.',
    ],
    [
      'of what somebody was and is no longer said to be',
      'Mary Kovacs, who was a member of the Lakeside Forum, left.',
      'Mary Kovacs was a member of the Lakeside Forum.',
    ],
    [
      'of land that another held',
      'Denmark has taken back 30% of land Norway once controlled in Sweden.',
      'Norway controlled land in Sweden.',
    ],
    [
      'of who is praised, where a noun behind “of” stands between',
      'Tim Olsen has praised the moderator of the second debate, Mary Kovacs of the Lakeside Forum, but not much.',
      'Tim Olsen praised Mary Kovacs of the Lakeside Forum.',
    ],
    [
      'of what one is called on to stop, which has not been stopped',
      'Anna Berg called on Tim Olsen to stop attacking Mary Kovacs and apologize.',
      'Anna Berg: Tim Olsen would stop attacking Mary Kovacs. (possible)',
    ],
    [
      'of what is there, whatever somebody wants of it',
      'The two leaders discussed the need to continue the close cooperation between Norway and Sweden.',
      'Norway worked with Sweden.',
    ],
    [
      'of what was going on beside a decision',
      'Mary Kovacs defended her decision to meet with Anna Berg while Norway was investigating Tim Olsen.',
      'Norway was investigating Tim Olsen.',
    ],
    [
      'of what is done with something',
      'Mary Kovacs said Tim Olsen was using the letter yesterday to mock Anna Berg.',
      'Mary Kovacs: Tim Olsen mocked Anna Berg.',
    ],
    [
      'of what somebody failed to do',
      'Mary Kovacs criticized Norway’s failure to pay Sweden.',
      'Norway paid Sweden. (denied)',
    ],
    [
      'with the town that the sentence begins with',
      'In Oslo, Tim Olsen beat Mary Kovacs by some 500 votes.',
      'Tim Olsen beat Mary Kovacs by some 500 votes in Oslo.',
    ],
    [
      'with the whole of an office, whatever hangs from what',
      'Tim Olsen, deputy campaign manager for Mary Kovacs’s 2004 presidential campaign, left.',
      'Tim Olsen is a deputy campaign manager for the 2004 campaign of Mary Kovacs.',
    ],
    [
      'of the part of the world that somebody is there for',
      'Tim Olsen, North America editor at the Oslo Tribune, left.',
      'Tim Olsen is an editor for North America.',
    ],
    [
      'of each of two that share a noun',
      'Mary Kovacs defeated Tim Olsen in both the Florida and Ohio primaries.',
      'Mary Kovacs defeated Tim Olsen in the primaries of Ohio.',
    ],
    [
      'with what a clause tells more of, where that is a name',
      'Oslo, which Mary Kovacs represented for eight years in the Senate, slept.',
      'Mary Kovacs represented Oslo for eight years in the Senate.',
    ],
    [
      'of what is still to come',
      'That is sure to grow once Tim Olsen leads the Lakeside Forum.',
      'Tim Olsen leads the Lakeside Forum. (predicted)',
    ],
    [
      'by the writer, where the speaker’s own work is told',
      'Holes form when water and salt seep into cracks, making them wider, said Tim Olsen, who works for the Transportation Department.',
      'Tim Olsen works for the Transportation Department.',
    ],
    [
      'of him who is accused of two things',
      'Mary Kovacs accused Tim Olsen of taking cues from Norway and “using a Peter Berg attack to go after” Anna Berg.',
      'Mary Kovacs: Tim Olsen went after Anna Berg.',
    ],
    [
      'of her who used what is told of',
      'Tim Olsen asked for letters from the private server Mary Kovacs used during her tenure at the State Department.',
      'Mary Kovacs used the private server during her tenure at the State Department.',
    ],
    [
      'as past where it was undergone before something',
      'Mary Kovacs won the nomination before being beaten by Tim Olsen.',
      'Mary Kovacs was beaten by Tim Olsen.',
    ],
    [
      'as past where it had been done before',
      'In 1848, having lost the previous election to Tim Olsen, the Lakeside Forum faced a dilemma.',
      'The Lakeside Forum lost the previous election to Tim Olsen.',
    ],
    [
      'as expected of the one of whom it is',
      'Tim Olsen said he expects Norsk Hydro to continue its moves on prices at Varg Shipping.',
      'Tim Olsen: Norsk Hydro would continue its moves on prices at Varg Shipping. (predicted)',
    ],
    [
      'with what there is a series of',
      'From Norway, the Lakeside Forum makes a series of trips to Iceland.',
      'The Lakeside Forum makes a series of trips to Iceland.',
    ],
    [
      'in the present where that is what is denied',
      'Tim Olsen does not currently supply Norsk Hydro.',
      'Tim Olsen supplies Norsk Hydro. (denied)',
    ],
    [
      'as possible where somebody could be willing',
      'Norsk Hydro could be willing to accept losses within Varg Shipping, as it has done before.',
      'Norsk Hydro would accept losses within Varg Shipping. (possible)',
    ],
    [
      'of a seat that somebody had',
      'It is different, according to former Sen. Scott Brown, R-Mass.',
      'Scott Brown represented Massachusetts.',
    ],
    [
      'of what somebody is not going to be, and of whom else than the speaker',
      '“I know Tim Olsen, and I can promise you he’s not going to be president of Norway,” Peter Berg said.',
      'Peter Berg: Tim Olsen is going to be president of Norway. (denied planned)',
    ],
    [
      'of him whom the speaker spoke of before',
      'Anna Berg said Tim Olsen’s speech should boost Mary Kovacs. “I thought he was very effective at securing Norway,” she said.',
      'Anna Berg: Tim Olsen secured Norway.',
    ],
    [
      'with what stands beside the object, and not done by it',
      'Anna Berg named Oslo and Bergen, along with the much smaller port of Stavanger.',
      'Anna Berg named Oslo along with Stavanger.',
    ],
    [
      'as going on, where it is only rumored',
      'Norsk Hydro, rumored to be considering a sale of part of Varg Shipping, slept.',
      'Norsk Hydro is considering a sale of part of Varg Shipping.',
    ],
    [
      'with all words of an office',
      'Tim Olsen, chief executive officer of Norsk Hydro, left.',
      'Tim Olsen is the chief executive officer of Norsk Hydro.',
    ],
    [
      'by whom the text calls shorter elsewhere',
      'Statoil is large. Consolidated Statoil said it will acquire a part of Norsk Hydro.',
      'Statoil: Statoil will acquire a part of Norsk Hydro. (predicted)',
    ],
    [
      'with the article that the name has in every sentence',
      'White House press secretary Tim Olsen left.',
      'Tim Olsen is a press secretary of the White House.',
    ],
  ])('%s', (_, text, expected) => {
    expect(claimed(text)).toContain(expected)
  })
})

describe('who is of what', () => {
  it.each([
    [
      'Jean Marchand, foreign minister of France, a member of the Security Council, left.',
      ['Jean Marchand is a foreign minister of France.', 'France is a member of the Security Council.'],
    ],
    [
      'Mary Kovacs, the mayor of Oslo, a member of the Lakeside Forum, left.',
      ['Mary Kovacs is the mayor of Oslo.', 'Mary Kovacs is a member of the Lakeside Forum.'],
    ],
    [
      'Mary Kovacs, the head of Varg Shipping, a unit of Norsk Hydro, left.',
      ['Mary Kovacs is the head of Varg Shipping.', 'Varg Shipping is a unit of Norsk Hydro.'],
    ],
    ['Mary Kovacs’s chief of staff, Anna Berg, left.', ['Anna Berg is a chief of staff of Mary Kovacs.']],
    ['The foreign minister of France said he would leave.', ['Foreign minister of France serves France.']],
    ['The mayor of Oslo said he would leave.', ['Mayor of Oslo heads Oslo.']],
  ])('%s', (text, expected) => {
    expect(claimed(text)).toEqual(expected)
  })
})

describe('what somebody is not', () => {
  it.each([
    [
      'Tim Olsen denied being the head of Varg Shipping.',
      ['Tim Olsen: Tim Olsen is the head of Varg Shipping. (denied)'],
    ],
    ['Tim Olsen, once the head of Varg Shipping, slept.', []],
    ['Tim Olsen, not the head of Varg Shipping, slept.', []],
    ['Tim Olsen, a would-be head of Varg Shipping, slept.', []],
    [
      'Tim Olsen is said to be the head of Varg Shipping.',
      ['Tim Olsen is said to be the head of Varg Shipping.'],
    ],
  ])('%s', (text, expected) => {
    expect(claimed(text)).toEqual(expected)
  })
})

describe('what is given to somebody, or not', () => {
  it.each([
    ['Sweden denied Norway access to the port.', 'denied access to the port to'],
    ['Norway refused Tim Olsen entry.', 'refused entry to'],
    ['Norway denied Tim Olsen a hearing.', 'denied a hearing to'],
  ])('%s', (text, expected) => {
    expect(pieceOf(text).claims.map(({ text: sentence, wording }) => [sentence, wording])).toEqual([
      [text, expected],
    ])
  })
})

describe('what is not done', () => {
  it.each([
    [
      'wanted, as what stands before it',
      'Mary Kovacs wants to clean the harbour, close the Oslo Tribune and leave.',
      ['Mary Kovacs would close the Oslo Tribune. (planned)'],
    ],
    [
      'decided against, in a verb of two parts',
      'Tim Olsen left after he decided against fact-checking Anna Berg.',
      ['Tim Olsen checked Anna Berg. (denied)'],
    ],
    [
      'needed',
      'Mary Kovacs needs to pay Varg Shipping.',
      ['Mary Kovacs needs to pay Varg Shipping. (possible)'],
    ],
    [
      'by neither of two',
      'Neither Mary Kovacs nor Tim Olsen paid Varg Shipping.',
      ['Mary Kovacs paid Varg Shipping. (denied)', 'Tim Olsen paid Varg Shipping. (denied)'],
    ],
  ])('%s', (_, text, expected) => {
    expect(claimed(text)).toEqual(expected)
  })
})

describe('what one is accused of or called', () => {
  it.each([
    [
      'behind who that is',
      'Norway accused Tim Olsen, the head of Varg Shipping, of stealing fish.',
      'Norway accused Tim Olsen of stealing fish.',
    ],
    [
      'behind others',
      'Norway accused Tim Olsen and his men of being behind the fire.',
      'Norway accused Tim Olsen of being behind the fire.',
    ],
    [
      'without what a clause tells more of it',
      'Norway condemns the attack on Sweden for which Tim Olsen was charged.',
      'Norway condemns the attack on Sweden.',
    ],
    [
      'behind a dash',
      'Tim Olsen accused Norway — and its allies — of theft.',
      'Tim Olsen accused Norway of theft.',
    ],
    [
      'by whom one is accused',
      'Norway is accused by Sweden of paying Tim Olsen.',
      'Norway is accused by Sweden of paying Tim Olsen.',
    ],
    [
      'by whom one is accused, behind the deed',
      'Norway was accused of paying Sweden by Tim Olsen.',
      'Norway was accused of paying Sweden by Tim Olsen.',
    ],
    [
      'as the one who accuses has it',
      'Norway was accused of paying Sweden by Tim Olsen.',
      'Tim Olsen: Norway paid Sweden.',
    ],
    [
      'against which one is warned',
      'Mary Kovacs warned Norway against paying Sweden.',
      'Mary Kovacs warned Norway against paying Sweden.',
    ],
    [
      'of which one is suspected, as past',
      'Norway is suspected of paying Tim Olsen.',
      'somebody: Norway paid Tim Olsen. (possible)',
    ],
    [
      'when it is asked',
      '“Did Norway pay Sweden?” Tim Olsen asked.',
      'Tim Olsen: Norway paid Sweden. (possible)',
    ],
    [
      'for which one is blamed',
      'Tim Olsen blamed Norway, its neighbour, for the fire.',
      'Tim Olsen blamed Norway for the fire.',
    ],
    [
      'in quotation marks',
      'Mary Kovacs called Varg Shipping’s conduct “outrageous” and left.',
      'Mary Kovacs called Varg Shipping’s conduct “outrageous”.',
    ],
    [
      'in quotation marks behind an article',
      'Tim Olsen called the Lakeside Forum speech a “critical moment” for Mary Kovacs.',
      'Tim Olsen called the Lakeside Forum speech a “critical moment” for Mary Kovacs.',
    ],
    [
      'up to a comma in quotation marks',
      'Mary Kovacs described Norsk Hydro as a “journey into doubt, with no way back.”',
      'Mary Kovacs described Norsk Hydro as a journey into doubt.',
    ],
    [
      'where only that somebody spoke is told',
      'Tim Olsen declared in an Oslo Tribune interview “I think that the forum may be late.”',
      'Tim Olsen spoke in an Oslo Tribune interview.',
    ],
  ])('%s', (_, text, expected) => {
    expect(claimed(text)).toContain(expected)
  })
})

describe('nothing is told', () => {
  it.each([
    [
      'of doing it with whom only something else is told of',
      'Anna Berg has lost friends in Oslo, with Tim Olsen calling her a liar.',
      /with Tim Olsen/,
    ],
    [
      'of “they”, where a body is only told of beside',
      'The sale by Mary Kovacs and Tim Olsen helped Norsk Hydro to grow. They can blame it on Anna Berg.',
      /Hydro.*blame/,
    ],
    [
      'of one who is under questioning',
      'Tim Olsen, who was under questioning from the Lakeside Forum, slept.',
      /questioning/,
    ],
    [
      'of one whom charges pertain to',
      'The court filed charges against Mary Kovacs pertaining to her dealings with Varg Shipping.',
      /pertain/,
    ],
    [
      'of what is only called so',
      'Tim Olsen is describing as “unhinged” a Mary Kovacs letter.',
      /was unhinged/,
    ],
    [
      'of what one did to another, without what',
      '“He will not do to our town what Tim Olsen did to Oslo,” Mary Kovacs said.',
      /did to/,
    ],
    [
      'between two who speak at the same place',
      'Mary Kovacs and Tim Olsen will speak there as well.',
      /speak/,
    ],
    [
      'of him for whom another works, by a pronoun',
      'Peter Berg is fond of Tim Olsen, for whom he is to open a fair in Norway.',
      /Olsen .*fair/,
    ],
    [
      'as done of what one is committed to',
      'He doubts Norway’s commitment to making peace with Iceland.',
      /made peace with Iceland\.$/,
    ],
    [
      'of a mission that is another’s',
      'Minister Tim Olsen comments on the start of the Norwegian mission to recapture the city of Oslo in Norway.',
      /Olsen .*captur/,
    ],
    [
      'of whom all that went before contradicts',
      'Tim Olsen had his hands in the air, contradicting Norway’s earlier claim.',
      /Olsen .*contradict/,
    ],
    [
      'of who allows something, without what',
      'Mary Kovacs allowed Tim Olsen’s staff and the press to think that she slept.',
      /allowed/,
    ],
    [
      'of whose vote it was said before',
      'The ferries are safe, Anna Berg said before Norway’s vote on Monday.',
      /Berg said/,
    ],
    [
      'of her whom others would replace',
      'Replacing Mary Kovacs would be hard and could lead to a fight with Tim Olsen.',
      /Kovacs could lead/,
    ],
    [
      'of what somebody calls a thing that is not told',
      'Mary Kovacs condemned what she called a “breach” of Norway’s rules.',
      /called/,
    ],
    [
      'of who has others do it',
      'Tim Olsen is relying on others to carry his message to Mary Kovacs.',
      /Olsen would carry/,
    ],
    ['of what is hard to imagine', 'Given all that, it’s hard to imagine Tim Olsen winning Norway.', /Olsen/],
    ['without a guarantee', 'There is no guarantee he would name Mary Kovacs to the court in Oslo.', /name/],
    [
      'of what would have to be done for',
      'Tim Olsen would have to win big states by large margins in order to catch Mary Kovacs.',
      /catch/,
    ],
    [
      'of the party of one who is named before another who has it',
      'Now that Mary Kovacs has claimed that the founder of the Lakeside Forum is President Tim Olsen, the Republican nominee had some explaining to do.',
      /Olsen (?:belongs|is)/,
    ],
    [
      'of a party that has another name',
      'The Green Party slept. Having lost the vote to Tim Olsen, the Whig party faced a dilemma.',
      /lost/,
    ],
    [
      'of what is written on hats',
      'Tim Olsen briefly wore MAKE NORWAY GREAT AGAIN ALSO hats at a rally in Oslo.',
      /made|Norway/,
    ],
    ['of who signs', 'Tim Olsen is wearing a new hat for real, people — Peter Berg.', /for Peter/],
    ['of the land around a town', 'From a base in Bergen, Norway, the trips begin.', /Norway is a base/],
    [
      'by the next one who is named beside a source',
      'Tim Olsen would beat Mary Kovacs by 5 points, according to the most recent national average of polls.',
      /^(?:Tim Olsen|Mary Kovacs): /,
    ],
    [
      'by one of whose words only a few stand there',
      'Word emerged that Tim Olsen would build a library in Oslo, the latest reminder that she was, in the words of Mary Kovacs, “the torchbearer” of his legacy.',
      /^Mary Kovacs: /,
    ],
    [
      'of “they”, where two people were named with a school',
      'Mary Kovacs married Tim Olsen and moved with him when he went to Oslo University. They stayed in touch with Anna Berg.',
      /stayed/,
    ],
    [
      'of whom a colon leads to',
      'She had the job of programming Tim Olsen’s first meetings with chaos: Mary Kovacs.',
      /met/,
    ],
    [
      'of whom a report speaks, as if the report were his office',
      'A Norwegian Embassy report says President Tim Olsen will speak.',
      /Olsen is/,
    ],
    [
      'of who made an accord, as if it were the accord',
      'Norway was a main architect of the December accord, under which Statoil agreed to cut prices.',
      /under Norway/,
    ],
    [
      'as if somebody were said',
      'Statoil said Norsk Hydro, a group which includes managers of Varg Shipping, raised the value of its offer.',
      /Statoil said/,
    ],
    [
      'of the country whose money it is',
      'Norsk Hydro expects to produce gold at a cost of 160 U.S. dollars an ounce.',
      /U\.S\./,
    ],
    ['of what one writes on', 'Mary Kovacs wrote on X, formerly Twitter: “It rains in Oslo.”', /wrote/],
    ['of what would have been', 'If only Norsk Hydro had bought Varg Shipping.', /bought/],
    [
      'of what “it” is made',
      'Norway sued Sweden, which made it easier for courts to fine the Lakeside Forum.',
      /made/,
    ],
    [
      'of what is warned against',
      'Tim Olsen strongly warned against making a “bad deal” during his speech to the Lakeside Forum.',
      /deal/,
    ],
    [
      'of how much is asked',
      'I asked Tim Olsen how many minds he had changed on the Norway deal.',
      /changed/,
    ],
    [
      'of less than another has',
      'Tim Olsen has $1.3 million in the bank, compared to Mary Kovacs’s paltry $31,000.',
      /compared/,
    ],
    [
      'of those who tend to do something',
      'Those who risked the tie that Norway has with Oslo tended to pay a price.',
      /tended/,
    ],
    [
      'of the one whom a piece of news is quoted by',
      'Tim Olsen was quoted as saying late Thursday by the Oslo Tribune that it had rained.',
      /said/,
    ],
    [
      'of a body that is said to be a sale',
      'Norsk Hydro met Varg Shipping. It is a sale of assets to Norway.',
      /sale/,
    ],
    [
      'of one body at another, where somebody spoke to it',
      'Tim Olsen was speaking to the BBC at the White House.',
      /BBC is/,
    ],
  ])('%s', (_, text, wrong) => {
    expect(claimed(text).filter((claim) => wrong.test(claim))).toEqual([])
  })
})

it('what somebody once voted on has no date of what is done to him today', () => {
  const piece = pieceOf('Mary Kovacs took shots at Tim Olsen, particularly on his vote in 2005 to free Oslo.')
  expect(piece.claims.map(({ when }) => when)).not.toContain('2005')
})

it('where something happened is told with it', () => {
  const piece = pieceOf('Tim Olsen met Mary Kovacs in Oslo.')
  const met = piece.claims.find(({ wording }) => wording === 'met')
  expect(piece.entities.find(({ id }) => id === met?.where)?.name).toBe('Oslo')
})

describe('what one does no longer', () => {
  it.each([
    ['Norway avoided attacking Sweden.', 'avoided attacking'],
    ['Norway has stopped funding Varg Shipping.', 'stopped funding'],
  ])('is told in its own words: %s', (text, wording) => {
    expect(pieceOf(text).claims.map(({ predicate, wording: words }) => [predicate, words])).toEqual([
      ['other', wording],
    ])
  })
})
