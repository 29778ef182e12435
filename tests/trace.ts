import { createServer } from 'node:http'
import { readFileSync, existsSync, writeFileSync } from 'node:fs'
import { join, extname } from 'node:path'
import { openBrowser } from './explorer'
import { newPage, openInExplorer } from './bench/browser'
import { madePiece } from './bench/madePiece'
import { nodes as nodesOf } from './browser/graph'
const types: any = { '.js': 'text/javascript', '.html': 'text/html', '.css': 'text/css', '.json': 'application/json', '.woff2': 'font/woff2', '.svg':'image/svg+xml', '.webmanifest':'application/json' }
const serve = (dir: string) => new Promise<string>((ok) => { const s = createServer((q, r) => { const p = new URL(q.url ?? '/', 'http://x').pathname; const f = join(dir, p === '/' ? 'index.html' : p); if (!existsSync(f)) { r.statusCode = 404; r.end(); return } r.setHeader('content-type', types[extname(f)] ?? 'application/octet-stream'); r.end(readFileSync(f)) }); s.listen(0, '127.0.0.1', () => ok(`http://127.0.0.1:${(s.address() as any).port}`)) })
const [dist = '/tmp/drawing/dist', size = '0', mode = 'click', phone = ''] = process.argv.slice(2)
const url = await serve(dist)
const browser = await openBrowser('/usr/bin/chromium-headless-shell')
const page = await newPage(browser)
if (phone) await page.setViewportSize({ width: 390, height: 844 })
page.on('pageerror', (e) => console.log('pageerror', e.message))
const n = Number(size)
if (n) await openInExplorer(page, url, madePiece({ names: n, claims: n * 3 }))
else { await page.goto(url); await page.waitForSelector('.graph[data-drawn=true]'); await page.waitForLoadState('networkidle') }
await page.waitForTimeout(1500)
const cdp = await page.context().newCDPSession(page)
const metrics = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map((m: any) => [m.name, m.value])) as Record<string, number>
const box = (await page.locator('.graph').boundingBox())!
const spots = (await nodesOf(page)).filter((x) => x.isVisible && !x.id.startsWith('group:')).map(({ id, at }) => ({ id, x: box.x + at.x, y: box.y + at.y })).filter(({ x, y }) => x > box.x + 40 && y > box.y + 40 && x < box.x + box.width - 40 && y < box.y + box.height - 60)
const painted = async (act: () => Promise<void>, ev: string) => {
  await page.evaluate((ev) => { (window as any).painted = new Promise((resolve) => addEventListener(ev, (event) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - event.timeStamp))), { capture: true, once: true })) }, ev)
  await act()
  return page.evaluate(() => (window as any).painted as Promise<number>)
}

import { readFileSync as rf } from 'node:fs'
for (let i = 0; i < 4; i++) { const s = spots[i * 3 % spots.length]!; await page.mouse.click(s.x, s.y); await page.waitForTimeout(400) }
await page.keyboard.press('Escape'); await page.waitForTimeout(800)
const bcdp = await browser.newBrowserCDPSession()
const cpu = async () => Object.fromEntries((await bcdp.send('SystemInfo.getProcessInfo')).processInfo.map((p: any) => [p.type + p.id, p.cpuTime])) as Record<string, number>
await page.evaluate(() => { (window as any).renders = 0; const o = CanvasRenderingContext2D.prototype.clearRect; CanvasRenderingContext2D.prototype.clearRect = function (...a: any) { (window as any).renders++; return o.apply(this, a) } })
await browser.startTracing(page, { path: '/tmp/drawing/trace.json', categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'cc', 'blink'] })
const N = Number(process.env.N ?? 10)
const c0 = await cpu()
for (let i = 0; i < N; i++) {
  const s = spots[(i * 2) % spots.length]!
  if (mode === 'drag') { await page.mouse.move(box.x + 8, box.y + 60); await page.mouse.down(); for (let k = 1; k <= 20; k++) await page.mouse.move(box.x + 8 + k * 6, box.y + 60 + k * 3); for (let k = 20; k >= 0; k--) await page.mouse.move(box.x + 8 + k * 6, box.y + 60 + k * 3); await page.mouse.up() }
  else { await page.mouse.move(s.x, s.y); await page.waitForTimeout(30); if (mode === 'click') await page.mouse.click(s.x, s.y) }
  await page.waitForTimeout(700)
}
const c1 = await cpu()
console.log('cpu ms each', Object.keys(c1).map((k) => `${k.replace(/\d+$/, '')} ${(((c1[k] ?? 0) - (c0[k] ?? 0)) / N * 1000).toFixed(0)}`).join('  '), ' clears', await page.evaluate(() => (window as any).renders) / N)
await browser.stopTracing()
const ev = JSON.parse(rf('/tmp/drawing/trace.json', 'utf8')).traceEvents as any[]
const names = new Map(ev.filter((e) => e.name === 'thread_name').map((e) => [`${e.pid}/${e.tid}`, e.args.name]))
const by = new Map<string, any[]>()
for (const e of ev) if (e.ph === 'X' && e.tdur !== undefined) { const k = `${e.pid}/${e.tid}`; (by.get(k) ?? by.set(k, []).get(k)!).push(e) }
for (const [k, list] of by) {
  list.sort((x, y) => x.ts - y.ts || y.dur - x.dur)
  const self = new Map<string, number>(); const stack: any[] = []; let total = 0
  for (const e of list) { while (stack.length && stack.at(-1).ts + stack.at(-1).dur <= e.ts) stack.pop(); const p = stack.at(-1); if (p) self.set(p.name, (self.get(p.name) ?? 0) - e.tdur); else total += e.tdur; self.set(e.name, (self.get(e.name) ?? 0) + e.tdur); stack.push(e) }
  if (total / N / 1000 > 1) console.log(names.get(k), (total / N / 1000).toFixed(1), 'ms cpu each:', [...self].sort((a, b) => b[1] - a[1]).slice(0, 14).map(([n, t]) => `${n} ${(t / N / 1000).toFixed(1)}`).join(', '))
}
await browser.close(); process.exit(0)
