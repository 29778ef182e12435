import { describe, expect, it } from 'vitest'
import { pageDataOf } from '../../../../src/intake/formats/page/head/data'
import { mendedJson } from '../../../../src/intake/formats/page/head/nearly'

const rest = '"author":{"@type":"Person","name":"Ida Holm"},"datePublished":"2023-03-04"}'

describe('data of a page that is nearly JSON is read', () => {
  it.each([
    [
      'with comments in it',
      `/* seo */ {"@type":"NewsArticle",// its title\n"headline":"Ferry stopped",${rest} // end`,
      'Ferry stopped',
    ],
    [
      'in a section of CDATA',
      `//<![CDATA[\n{"@type":"NewsArticle","headline":"Ferry stopped",${rest}\n//]]>`,
      'Ferry stopped',
    ],
    [
      'with breaks in its texts',
      `{"@type":"NewsArticle","headline":"Ferry\n\tstopped",${rest}`,
      'Ferry stopped',
    ],
    [
      'with quotation marks in its texts',
      `{"@type":"NewsArticle","headline":"Ferry "Vega" stopped, "for good", they say",${rest}`,
      'Ferry "Vega" stopped, "for good", they say',
    ],
    [
      'with escapes that are none',
      `{"@type":"NewsArticle","headline":"Lorne\\'s ferry stopped",${rest}`,
      "Lorne's ferry stopped",
    ],
    [
      'with commas before an end',
      `{"@type":["NewsArticle",],"headline":"Ferry stopped",${rest.replace('}', ',}')}`,
      'Ferry stopped',
    ],
    [
      'written with entities',
      `{"@type":"NewsArticle","headline":"Ferry stopped",${rest}`.replaceAll('"', '&quot;'),
      'Ferry stopped',
    ],
    [
      'one behind the other',
      `{"@type":"BreadcrumbList"}\n{"@type":"NewsArticle","headline":"Ferry stopped",${rest};`,
      'Ferry stopped',
    ],
    [
      'given to a name',
      `var data = {"@type":"NewsArticle","headline":"Ferry stopped",${rest};`,
      'Ferry stopped',
    ],
    [
      'with an address in it',
      `{"@type":"NewsArticle","url":"https://lantern.example/a","headline":"Ferry stopped",},{"x":1,}`.replace(
        ',}',
        `,${rest}`,
      ),
      'Ferry stopped',
    ],
  ])('%s', (_, source, headline) => {
    expect(pageDataOf([source])).toMatchObject({
      headline,
      authors: [{ name: 'Ida Holm', is: 'person' }],
      published: '2023-03-04',
    })
  })

  it('as it is where it is JSON', () => {
    const whole = `{"a": ["b, \\"c\\"", 1, {}], "d": "e: f"}`
    expect(JSON.parse(mendedJson(whole))).toEqual([JSON.parse(whole)])
  })

  it.each(['', '"', '{', '}', ']{', '{"a":"', '//', '/*', '{"a":"b" "c"', '\\'])(
    'and no more of what is not: %j',
    (source) => {
      expect(pageDataOf([source]).headline).toBeNull()
    },
  )
})
