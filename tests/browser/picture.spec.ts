import { goOn, graph, look, open, toggle } from './explorer'
import {
  camera,
  fill,
  hasClass,
  keepObjects,
  labelsOnLabels,
  labelsOnNodes,
  measure,
  nodeAt,
  outside,
  positions,
  shown,
  tieAt,
  underButtons,
} from './graph'
import { entity, piece } from './piece'
import { expect, test } from './test'

const SMALLEST = 11
const KINDS = ['People', 'Organisations', 'Places']
const FAMILIES = ['Affiliation', 'Location', 'Conflict', 'Support', 'Statement', 'Media']

const screens = [
  { name: 'desktop', viewport: { width: 1440, height: 900 } },
  { name: 'tablet', viewport: { width: 1024, height: 768 } },
] as const

test('every name in the graph can be read: whole, apart from the others, large enough, inside', async ({
  page,
}) => {
  for (const { name, viewport } of screens) {
    await test.step(`on a ${name} screen of ${viewport.width}×${viewport.height}`, async () => {
      await page.setViewportSize(viewport)
      await open(page)
      const measures = await measure(page)
      expect(measures.nodes).toHaveLength(piece.entities.length)
      for (const node of measures.nodes) expect(node.label).toBe(entity(node.id).name)
      expect(labelsOnLabels(measures)).toEqual([])
      expect(labelsOnNodes(measures)).toEqual([])
      expect(outside(measures)).toEqual([])
      expect(await underButtons(page)).toEqual([])
      expect(Math.min(...measures.nodes.map(({ fontSize }) => fontSize))).toBeGreaterThanOrEqual(SMALLEST)
    })

    await test.step('also with somebody selected, whose name is larger', async () => {
      for (const id of ['jens-stoltenberg', 'russian-officials-kherson', 'institute-for-the-study-of-war']) {
        const { x, y } = await nodeAt(page, id)
        await page.mouse.click(x, y)
        await expect.poll(() => hasClass(page, id, 'selected')).toBe(true)
        const selected = await measure(page)
        expect(labelsOnLabels(selected)).toEqual([])
        expect(labelsOnNodes(selected)).toEqual([])
        expect(selected.nodes.find((node) => node.id === id)?.label).toBe(entity(id).name)
      }
    })
  }

  await test.step('at any other size, too, no name covers another or leaves the pane', async () => {
    await goOn(page, '')
    for (const viewport of [
      { width: 1280, height: 720 },
      { width: 1920, height: 1080 },
      { width: 800, height: 1000 },
    ]) {
      await page.setViewportSize(viewport)
      // The pane may take its width in steps.
      await expect
        .poll(async () => (await measure(page)).pane.width - ((await graph(page).boundingBox())?.width ?? 0))
        .toBe(0)
      const measures = await measure(page)
      expect(labelsOnLabels(measures)).toEqual([])
      expect(outside(measures)).toEqual([])
    }
  })
})

test('the drawing, made ahead of time, fills the pane, always the same', async ({ page, another }) => {
  await test.step('the drawing, made ahead of time, fills 85 % of the pane in one direction and 55 % in the other', async () => {
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(worker.url()))
    await open(page)
    expect(workers).toEqual([])
    const { x, y } = fill(await measure(page))
    expect(Math.max(x, y)).toBeGreaterThanOrEqual(0.85)
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0.55)
  })

  await test.step('the names are really painted', async () => {
    const { nodes } = await measure(page)
    const faint = await graph(page).evaluate((host, boxes) => {
      const layers = [...host.querySelectorAll('canvas')]
      const canvas = document.createElement('canvas')
      canvas.width = Math.max(...layers.map(({ width }) => width))
      canvas.height = Math.max(...layers.map(({ height }) => height))
      const context = canvas.getContext('2d')
      if (!context) throw new Error('there is no canvas')
      for (const layer of layers) context.drawImage(layer, 0, 0, canvas.width, canvas.height)
      const scale = canvas.width / host.clientWidth
      const { data, width } = context.getImageData(0, 0, canvas.width, canvas.height)
      const isDark = (x: number, y: number): boolean => {
        const [red = 255, green = 255, blue = 255, alpha = 0] = data.slice(
          (y * width + x) * 4,
          (y * width + x + 1) * 4,
        )
        return alpha > 128 && red + green + blue < 450
      }
      return boxes.flatMap(({ id, text }) => {
        if (!text) return [id]
        const [left, right, top, bottom] = [text.x1, text.x2, text.y1, text.y2].map((side) =>
          Math.round(side * scale),
        )
        if (left === undefined || right === undefined || top === undefined || bottom === undefined)
          return [id]
        let dark = 0
        for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (isDark(x, y)) dark++
        // Letters of this weight and size cover some fifth of their box, a line through it far less.
        const share = dark / ((right - left) * (bottom - top))
        return share < 0.08 ? [`${id}: ${share}`] : []
      })
    }, nodes)
    expect(faint).toEqual([])
  })

  await test.step('the same piece opened twice is the same picture', async () => {
    await goOn(page, '')
    const other = await another()
    await open(other)
    expect(await positions(other)).toEqual(await positions(page))
    expect(await measure(other)).toEqual(await measure(page))
  })

  await test.step('zoomed in and out, names keep apart and stay large enough to read', async () => {
    await goOn(page, '')
    for (const name of ['Zoom out', 'Zoom out', 'Zoom out', 'Fit the whole graph', 'Zoom in', 'Zoom in']) {
      const before = await camera(page)
      await page.getByRole('button', { name }).click()
      await expect.poll(async () => (await camera(page)).zoom).not.toBe(before.zoom)
      await expect.poll(async () => labelsOnLabels(await measure(page))).toEqual([])
      const labelled = (await measure(page)).nodes.filter(({ text }) => text !== null)
      expect(labelled.length).toBeGreaterThan(0)
      expect(Math.min(...labelled.map(({ fontSize }) => fontSize))).toBeGreaterThanOrEqual(SMALLEST - 0.01)
    }
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the names that stand do not cover one another, selected or not, web or order', async ({ page }) => {
    const isReadable = async () => {
      const measures = await measure(page)
      expect(labelsOnLabels(measures)).toEqual([])
      const labelled = measures.nodes.filter(({ text }) => text !== null)
      expect(labelled.length).toBeGreaterThan(piece.entities.length / 2)
      expect(Math.min(...labelled.map(({ fontSize }) => fontSize))).toBeGreaterThanOrEqual(SMALLEST - 0.01)
    }
    await open(page)
    await isReadable()
    const { x, y } = await nodeAt(page, 'jens-stoltenberg')
    await page.touchscreen.tap(x, y)
    await expect.poll(() => hasClass(page, 'jens-stoltenberg', 'selected')).toBe(true)
    await isReadable()
    const before = await positions(page)
    await look(page, 'Web', 'Order')
    await expect.poll(() => positions(page)).not.toEqual(before)
    await isReadable()
  })

  test('what is selected is named, however little room there is', async ({ page }) => {
    for (const ids of [['russian-officials-kherson'], ['russian-forces', 'ukrainian-forces']]) {
      await open(page, `?select=${ids.length > 1 ? 'tie' : 'entity'}:${ids.join('~')}`)
      const measures = await measure(page)
      const labels = ids.map((id) => measures.nodes.find((node) => node.id === id)?.label)
      expect(labels).toEqual(ids.map((id) => entity(id).name))
      expect(labelsOnLabels(measures)).toEqual([])
    }
  })
})

test('nothing moves and nothing is built anew', async ({ page }) => {
  await test.step('selecting moves no node and rebuilds nothing', async () => {
    await open(page)
    const rebuilt = await keepObjects(page)
    const before = await positions(page)
    const { x, y } = await tieAt(page, 'nato~ukraine')
    await page.mouse.click(x, y)
    await expect(page).toHaveURL(/select=tie:nato~ukraine/)
    await page.keyboard.press('Escape')
    await expect(page).not.toHaveURL(/select=/)
    expect(await positions(page)).toEqual(before)
    expect(await rebuilt()).toEqual([])
  })

  await test.step('a filter moves nothing that stays and rebuilds nothing', async () => {
    await goOn(page, '')
    const rebuilt = await keepObjects(page)
    const before = await positions(page)
    const all = await shown(page)
    for (const name of [...KINDS, ...FAMILIES]) {
      await toggle(page, name)
      const count = async () => {
        const left = await shown(page)
        return left.nodes.length + left.edges.length
      }
      await expect.poll(count).toBeLessThan(all.nodes.length + all.edges.length)
      expect(await positions(page)).toEqual(before)
      await toggle(page, name)
      await expect.poll(() => shown(page)).toEqual(all)
    }
    expect(await positions(page)).toEqual(before)
    expect(await rebuilt()).toEqual([])
    expect(await camera(page)).toEqual({ zoom: 1, pan: { x: 0, y: 0 } })
  })

  await test.step('the order of mention is a list of names that do not touch; back is the very same picture', async () => {
    await goOn(page, '')
    const before = { positions: await positions(page), camera: await camera(page) }
    await page.getByRole('button', { name: 'Order', exact: true }).click()
    await expect.poll(() => positions(page)).not.toEqual(before.positions)
    const order = await measure(page)
    expect(labelsOnLabels(order)).toEqual([])
    expect(Math.min(...order.nodes.map(({ fontSize }) => fontSize))).toBeGreaterThanOrEqual(SMALLEST)
    await page.getByRole('button', { name: 'Web', exact: true }).click()
    await expect.poll(() => positions(page)).toEqual(before.positions)
    expect(await camera(page)).toEqual(before.camera)
  })
})
