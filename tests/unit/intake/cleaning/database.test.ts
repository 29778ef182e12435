import { describe, expect, it } from 'vitest'
import { articleOf } from '../../../../src/intake/cleaning/assemble'
import { clean } from '../../../../src/intake/cleaning/clean'
import { headOf } from '../../../../src/intake/head'

const text = `
                              3 of 12 DOCUMENTS

                                The Orsa Messenger

                            July 9, 2021 Friday
                                 Late Edition

Bridge closed for good

BYLINE: Mara Lindt

SECTION: LOCAL; Pg. 7

LENGTH: 212 words

DATELINE: ORSA


The council of Orsa closed the bridge on Thursday after a survey had found cracks in
three of its arches.

"It is closed for good," Jon Holm said.

LOAD-DATE: July 10, 2021

LANGUAGE: ENGLISH

GRAPHIC: The bridge, Emil Sund

                      Copyright 2021 Orsa Press Ltd
                           All Rights Reserved
`

describe('an article out of a database of newspapers', () => {
  it('has its title, author, publisher and day out of the labels around it', () => {
    expect(headOf(articleOf(text))).toMatchObject({
      title: 'Bridge closed for good',
      authors: ['Mara Lindt'],
      publisher: 'The Orsa Messenger',
      published: '2021-07-09',
    })
  })

  it('has the paragraphs of its body, and nothing of what stands below', () => {
    expect(articleOf(text).paragraphs.slice(1)).toEqual([
      'The council of Orsa closed the bridge on Thursday after a survey had found cracks in three of its arches.',
      '"It is closed for good," Jon Holm said.',
    ])
  })

  it.each([
    [
      'with "Body" above its text',
      `Bridge closed for good

The Orsa Messenger

July 9, 2021 Friday

Copyright 2021 Orsa Press Ltd All Rights Reserved

Section: LOCAL; Pg. 7
Length: 212 words
Byline: Mara Lindt and Jon Holm

Body

The council of Orsa closed the bridge on Thursday after a survey had found cracks in three of its arches.

"It is closed for good," its engineer said.

Classification

Language: ENGLISH

Subject: BRIDGES (90%)

Load-Date: July 10, 2021

End of Document`,
    ],
    [
      'with a code before each part',
      `HD  Bridge closed for good
BY  By Mara Lindt and Jon Holm
WC  212 words
PD  9 July 2021
SN  The Orsa Messenger
LA  English
CY  (c) 2021 Orsa Press Ltd

LP
The council of Orsa closed the bridge on Thursday after a survey had found cracks in three of its arches.

TD  "It is closed for good," its engineer said.

CO  orsa : Orsa
AN  Document ORSAM00020210709`,
    ],
    [
      'with "Full text" above its text',
      `Title: Bridge closed for good
Author: Mara Lindt and Jon Holm
Publication title: The Orsa Messenger
Publication date: July 9, 2021
Full text:
The council of Orsa closed the bridge on Thursday after a survey had found cracks in three of its arches.

"It is closed for good," its engineer said.

Copyright Orsa Press Ltd July 9, 2021`,
    ],
  ])('is read %s', (_, source) => {
    const article = articleOf(source)
    expect(headOf(article)).toEqual({
      title: 'Bridge closed for good',
      authors: ['Mara Lindt', 'Jon Holm'],
      publisher: 'The Orsa Messenger',
      published: '2021-07-09',
    })
    expect(article.paragraphs.slice(1)).toEqual([
      'The council of Orsa closed the bridge on Thursday after a survey had found cracks in three of its arches.',
      '"It is closed for good," its engineer said.',
    ])
  })

  it('is another text where no label tells its length', () => {
    const letter = 'A letter\n\nNOTE: this is long.\n\nIt rained.'
    expect(clean(letter)).toBe(letter)
  })
})
