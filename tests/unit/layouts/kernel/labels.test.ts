import { describe, expect, it } from 'vitest'
import { labelWidth } from '../../../../src/cli/screen/panes'
import { labelBox, lineBox, nodeSize } from '../../../../src/layouts/kernel/labels'

/** Every character 10 px: nine to a line. */
const tens = (text: string) => text.length * 10

describe('label boxes', () => {
  it.each([
    ['Kherson', ['Kherson']],
    ['Black Sea', ['Black Sea']],
    ['Russian forces', ['Russian', 'forces']],
    ['Institute for the Study of War', ['Institute', 'for the', 'Study of', 'War']],
    ['Verfassungsschutz Bonn', ['Verfassungsschutz', 'Bonn']],
    // More than four lines of it are wider: 13 to a line.
    [
      'Museum of African American History and Culture',
      ['Museum of', 'African', 'American', 'History and', 'Culture'],
    ],
    ['Ministry of Defence and of War and Peace', ['Ministry of', 'Defence and', 'of War and', 'Peace']],
    ['Kherson, Odesa · 17', ['Kherson,', 'Odesa', '· 17']],
    ['', ['']],
  ])('wraps %j', (name, lines) => {
    expect(labelBox(name, tens).lines).toEqual(lines)
  })

  it('measures the widest line with some slack, and whole lines', () => {
    expect(labelBox('Russian forces', tens)).toMatchObject({ width: 72, height: 27 })
    expect(labelBox('Russian forces', tens, 0).width).toBe(70)
    expect(labelBox('', tens)).toMatchObject({ width: 0, height: 0 })
    expect(lineBox('Russian forces', tens)).toMatchObject({
      width: 142,
      height: 13.5,
      lines: ['Russian forces'],
    })
  })

  it('knows the widths of Inter', () => {
    expect(labelWidth('Institute for the Study of War')).toBeGreaterThan(155)
    expect(labelWidth('Institute for the Study of War')).toBeLessThan(165)
    expect(labelWidth('Škoda')).toBeGreaterThan(labelWidth('koda'))
    expect(labelWidth('中')).toBe(labelWidth('W'))
  })

  it('gives nodes a diameter of 17 to 26 px', () => {
    expect([0, 4, 11, 30].map(nodeSize)).toEqual([17, 20.2, 13 + 3.6 * Math.sqrt(11), 26])
  })
})
