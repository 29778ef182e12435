import { describe, expect, it } from 'vitest'
import { claimed, remarked } from '../../support/claimed'

describe('whose somebody is, and of what', () => {
  it.each([
    ['by the title', 'Gov. Mary Kovacs of Ohio left.', ['Mary Kovacs is the governor of Ohio.']],
    [
      'by the last of two titles',
      'Republican vice presidential candidate Gov. Mary Kovacs of Ohio left.',
      ['Mary Kovacs is the governor of Ohio.', 'Mary Kovacs belongs to the Republican Party.'],
    ],
    ['by “Mr.” no more than whence', 'Mr. Mary Kovacs of Ohio left.', ['Mary Kovacs is of Ohio.']],
    ['behind an age, with a rank', 'Officer Mary Kovacs, 43, of Oslo, left.', ['Mary Kovacs is of Oslo.']],
    [
      'by an office behind a comma',
      'Mayor Mary Kovacs, of Oslo, left.',
      ['Mary Kovacs is the mayor of Oslo.'],
    ],
    ['behind an age', 'Mary Kovacs, 43, of Oslo, left.', ['Mary Kovacs is of Oslo.']],
    ['by the seat', 'Sen. Mary Kovacs (Vt.) left.', ['Mary Kovacs represents Vermont.']],
    ['by a war, which is no country’s', 'Iraq War veteran Mary Kovacs left. / Iraq is far.', []],
    [
      'by a citizenship',
      'Mary Kovacs is a Norwegian citizen. / Norway is far.',
      ['Mary Kovacs is a citizen of Norway.'],
    ],
    [
      'by two trades, each for one',
      'Mary Kovacs is the harbour reporter for Norsk Hydro and political analyst for Sweden.',
      ['Mary Kovacs is a harbour reporter for Norsk Hydro.', 'Mary Kovacs is an analyst for Sweden.'],
    ],
    [
      'as a part of it',
      'The Ferry Union is part of Norsk Hydro.',
      ['The Ferry Union is part of Norsk Hydro.'],
    ],
    [
      'as one of several',
      'Mary Kovacs sold one of her companies, Norsk Hydro, in May.',
      ['Mary Kovacs sold Norsk Hydro.', 'Norsk Hydro is one of the companies of Mary Kovacs.'],
    ],
    [
      'as a real estate developer',
      'Mary Kovacs is a real estate developer in Norway.',
      ['Mary Kovacs is a real estate developer in Norway.'],
    ],
    [
      'whom she represents, behind where she works',
      '“It rains,” said Mary Kovacs, a lawyer at Norsk Hydro, who represents Sweden in court.',
      ['Mary Kovacs represents Sweden in court.', 'Mary Kovacs is a lawyer at Norsk Hydro.'],
    ],
  ])('is told %s', (_, text, expected) => {
    expect(claimed(text)).toEqual(expected)
  })
})

describe('a claim has its words', () => {
  it.each([
    [
      'without another’s title',
      'Mary Kovacs campaigned for GOP nominee Tim Olsen.',
      'Mary Kovacs campaigned for Tim Olsen.',
    ],
    [
      'with what a show is called',
      '“It rains,” Mary Kovacs said on CNN’s “State of the Union.”',
      'Mary Kovacs spoke on CNN’s “State of the Union”.',
    ],
    [
      'with the programme one appeared on',
      'Mary Kovacs’s appearance on Tim Olsen’s programme was short.',
      'Mary Kovacs appeared on Tim Olsen’s programme.',
    ],
    [
      'with what is attacked',
      'Mary Kovacs’s attack on Tim Olsen’s use of boats was sharp.',
      'Mary Kovacs attacked Tim Olsen’s use of boats.',
    ],
    ['with the sum', 'Norway lent Sweden $5 million.', 'Norway lent Sweden $5 million.'],
    [
      'as it is',
      'The ongoing partnership between Norway and Sweden is old.',
      'Norway is a partner of Sweden.',
    ],
    [
      'of a man who is called so',
      'A man named Tim Olsen attacked Mary Kovacs.',
      'Tim Olsen attacked Mary Kovacs.',
    ],
    ['of those from a place', 'Troops from Norway entered Sweden.', 'Troops from Norway entered Sweden.'],
    [
      'in the name of polls',
      'Mary Kovacs cited polls that showed Tim Olsen beating Anna Berg.',
      'somebody: Tim Olsen beat Anna Berg.',
    ],
  ])('%s', (_, text, expected) => {
    expect(claimed(text)).toContain(expected)
  })

  it.each([
    ['what is written on hats', 'Mary Kovacs wore a hat reading “Make Norway Great Again” on Sunday.'],
    ['who is addressed', '“As you said, Laura, people jumped to conclusions in Norway,” she said.'],
    ['an inn, which is no town', 'There is an inn in Oslo - a tavern that sends its profit to Sweden.'],
    ['what stands behind a dash', 'Mary Kovacs was not invited to the summit - with six plans for Sweden.'],
    ['who is made a deal with besides', 'In addition to Norway, Mary Kovacs made deals with many firms.'],
    ['many in between', 'Norsk Hydro was sued. Many workers left. They moved to Sweden.'],
  ])('and there is none of %s', (_, text) => {
    expect(claimed(text)).toEqual([])
  })

  it('and a remark has none of the dateline', () => {
    expect(remarked('OSLO ― The speech of the mayor is an insult, lawmakers said Friday.')).toEqual([
      'lawmakers: The speech of the mayor is an insult.',
    ])
  })
})

describe('several things that one is', () => {
  it.each([
    [
      'in a row',
      '“It rains,” Mary Kovacs, head of the Ferry Union and a professor at Norsk Hydro, said of Norway.',
      ['Mary Kovacs is the head of the Ferry Union.', 'Mary Kovacs is a professor at Norsk Hydro.'],
    ],
    [
      'behind what one is an adviser on',
      'Mary Kovacs, an adviser to Norway on tax issues and a professor at Norsk Hydro, slept.',
      ['Mary Kovacs is an adviser to Norway.', 'Mary Kovacs is a professor at Norsk Hydro.'],
    ],
    [
      'before and now',
      '“It rains,” said Mary Kovacs, an economist who served as head of Norsk Hydro and is now president of the Ferry Union.',
      ['Mary Kovacs served as head of Norsk Hydro.', 'Mary Kovacs is the president of the Ferry Union.'],
    ],
    [
      'after another',
      'Mary Kovacs succeeded Tim Olsen as president of the Ferry Union.',
      ['Mary Kovacs became president of the Ferry Union.'],
    ],
    [
      'of a show',
      'Mary Kovacs, the anchor of NRK’s “Nightly News,” slept.',
      ['Mary Kovacs is an anchor of NRK’s “Nightly News”.'],
    ],
    [
      'as the first who did',
      'Mary Kovacs is the only candidate to join Tim Olsen.',
      ['Mary Kovacs joined Tim Olsen.'],
    ],
    ['as part of it', 'Norway, as part of NATO, slept.', ['Norway is part of NATO.']],
    [
      'where the province is told',
      'Jabla in the northwest province of Latakia was attacked. / Latakia is far. Jabla is old.',
      ['Jabla is in Latakia.'],
    ],
  ])('are told %s', (_, text, expected) => {
    for (const one of expected) expect(claimed(text)).toContain(one)
  })

  it.each([
    ['an office that is taken up', 'Mary Kovacs has assumed a new role, in which she advises Tim Olsen.'],
    ['who reports gains', 'Taxpayers reporting gains would pay Tim Olsen. / Tim Olsen slept.'],
  ])('and nobody says so of %s', (_, text) => {
    expect(claimed(text).join()).not.toContain(':')
  })

  it('and the writer’s own words are nobody else’s', () => {
    expect(claimed('I welcome the news that Norway paid Sweden.')).toEqual(['Norway paid Sweden.'])
  })

  it('and the president is nobody who is named in passing', () => {
    const text = `${'Barack Obama slept. Mr. Obama woke. '.repeat(4)} / Many slept. Bill Clinton slept. / The president said that Norway had paid Sweden.`
    expect(claimed(text).join()).not.toContain('Bill Clinton:')
  })
})

describe('a claim reads as a sentence', () => {
  it.each([
    [
      'behind a name that ends otherwise',
      'Mary Kovacs was becoming ISIS’ best friend, Tim Olsen said. / The Islamic State is far.',
      'Tim Olsen: Mary Kovacs was becoming the Islamic State’s best friend.',
    ],
    [
      'without the dash that ends it',
      'Mary Kovacs painted Tim Olsen as a “con artist” ― just as she did in May.',
      'Mary Kovacs painted Tim Olsen as a “con artist”.',
    ],
    [
      'with what one is critical of',
      'Mary Kovacs is critical of Tim Olsen’s plan.',
      'Mary Kovacs is critical of Tim Olsen’s plan.',
    ],
    [
      'with capitals where they belong',
      'The Ferry Union is a super PAC affiliate of Norsk Hydro.',
      'The Ferry Union is a PAC affiliate of Norsk Hydro.',
    ],
    [
      'as spoken',
      '“It rains,” Mary Kovacs said on Sunday at the Ferry Union gala in Oslo, where many spoke.',
      'Mary Kovacs spoke on Sunday at the Ferry Union gala in Oslo.',
    ],
  ])('%s', (_, text, expected) => {
    expect(claimed(text)).toContain(expected)
  })

  it.each([
    ['what one has others do', 'Mary Kovacs said having Tim Olsen treat her with respect is good.', 'treat'],
    [
      'what it is called further off',
      'Mary Kovacs called Tim Olsen’s remarks on Sunday “a true call” to all.',
      'called',
    ],
    ['whom a rally features', 'Norsk Hydro would like to hold another rally featuring Tim Olsen.', 'feature'],
    ['where it was done', 'Tim Olsen bested Mary Kovacs in Oslo.', 'Mary Kovacs is in'],
    [
      'whoever tells what another did',
      'Mary Kovacs “got a deal,” Tim Olsen said, and still “got to sit in on Anna Berg’s talk.”',
      'Tim Olsen got',
    ],
    [
      'an account, which is nobody',
      'Tim Olsen spoke of Mary Kovacs’s account of coming under fire while visiting Norway.',
      'account visited',
    ],
    [
      'troopers, who state nothing',
      'The Guard and state troopers stay until Sunday, when Norway hosts Sweden.',
      ': ',
    ],
  ])('and not of %s', (_, text, never) => {
    expect(claimed(text).join(' | ')).not.toContain(never)
  })

  it('with the seat of whoever is of no party', () => {
    expect(claimed('On Monday, Sen. Mary Kovacs (I-Vt.) left.')).toEqual(['Mary Kovacs represents Vermont.'])
  })
})

describe('officials of two kinds', () => {
  it('say what the two did', () => {
    expect(remarked('Federal and state officials said the two raised $350 million.')).toEqual([
      'state officials: The two raised $350 million.',
    ])
  })
})

describe('“who” behind where somebody is from', () => {
  it.each([
    'Tim Olsen, a doctor from Oslo, Norway, who said Mary Kovacs paid Sweden, slept.',
    'Tim Olsen, a lawyer at Norsk Hydro, who said Mary Kovacs paid Sweden, slept.',
  ])('is the one who is from there: %s', (text) => {
    expect(claimed(text)).toContain('Tim Olsen: Mary Kovacs paid Sweden.')
  })
})

describe('whoever is told of is the right one', () => {
  it.each([
    [
      'behind town and state',
      'Tim Olsen, 59, of Springfield, Va., said Mary Kovacs paid Norway.',
      'Tim Olsen: Mary Kovacs paid Norway.',
    ],
    [
      'of two, the last',
      'Mary Kovacs and Tim Olsen, the Ferry Union’s director, slept.',
      'Tim Olsen is the director of the Ferry Union.',
    ],
    [
      'behind a name that tells who is meant',
      'Mary Kovacs summoned her senior adviser, Tim Olsen, to the White House.',
      'Mary Kovacs summoned Tim Olsen.',
    ],
    [
      'who warned, and not only would',
      'Mary Kovacs said she would order a review and warned against thieves from Norway.',
      'Mary Kovacs: Mary Kovacs warned against thieves from Norway.',
    ],
    [
      'who told it, behind what somebody is sure of',
      'Norway could leave, but only if it can be convinced that it is late, Sen. Mary Kovacs (D-Ohio) told The Huffington Post on Monday.',
      'Mary Kovacs spoke to The Huffington Post.',
    ],
  ])('%s', (_, text, expected) => {
    expect(claimed(text)).toContain(expected)
  })

  it.each([
    ['whose minister she is where she is', 'In Norway Minister Mary Kovacs slept.'],
    ['the party of whose daughter one is', 'Mary Kovacs, the Republican nominee’s eldest daughter, slept.'],
  ])('and not %s', (_, text) => {
    expect(claimed(text).filter((claim) => claim.includes('Mary Kovacs'))).toEqual([])
  })

  it('and nobody is left from', () => {
    const text = 'Anna Berg reported from Norway, and Mary Kovacs from Oslo.'
    expect(claimed(text).join()).not.toContain('from Mary Kovacs')
  })

  it('and whoever ran against somebody for president is the president', () => {
    const text =
      'Mr. Obama ran for president against John McCain. / Mr. Obama summoned Brian Deese. / Mr. Deese said that the president would leave Norway.'
    expect(claimed(text).join()).not.toContain('John McCain would')
  })
})

describe('a day, a wish and a perception', () => {
  it.each([
    [
      'a day is no part of whom it is told to',
      'Tim Olsen told CNN Tuesday that he believes the battle will go on.',
      'Tim Olsen told CNN Tuesday that he believes the battle will go on.',
    ],
    [
      'whose commitment it is makes peace',
      'Tim Olsen doubted Norway’s commitment to making peace with Sweden.',
      'Norway would make peace with Sweden. (planned)',
    ],
    [
      'what is perceived somebody says',
      'The book reinforced the perception that Tim Olsen does not grasp Norway.',
      'somebody: Tim Olsen grasps Norway. (denied)',
    ],
  ])('%s', (_, text, expected) => {
    expect(claimed(text)).toContain(expected)
  })
})

describe('what is only important is not done', () => {
  it.each([
    'Tim Olsen said it was important for Mary Kovacs to visit Norway.',
    'Tim Olsen said it was important that Mary Kovacs visit Norway.',
  ])('%s', (text) => {
    expect(claimed(text)).toEqual(['Tim Olsen: Mary Kovacs would visit Norway. (possible)'])
  })

  it('but what was important and done is', () => {
    expect(claimed('It was important that Mary Kovacs visited Norway.')).toEqual([
      'Mary Kovacs visited Norway.',
    ])
  })

  it('and a former office is told as one, behind a fellow and a country', () => {
    const text =
      '“It rains,” Tim Olsen, a fellow at the Ferry Union and a former United States ambassador to Norway, said of Sweden.'
    expect(claimed(text)).toContain('Tim Olsen is a former ambassador to Norway.')
  })

  it('and nobody’s wife is who is called after another', () => {
    const text = 'Ted Berg slept. Donald Holm attacked his wife, Heidi Berg.'
    expect(claimed(text).join()).not.toContain('wife of Donald Holm')
  })
})
