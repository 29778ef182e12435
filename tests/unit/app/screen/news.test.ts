import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createNews } from '../../../../src/app/screen/news'
import { selectEntity } from '../../../../src/state/actions'
import { person, pieceOf } from '../../support/small-piece'
import { storesOf } from '../../support/stores'

/** News whose time passes when the test says so. */
function setUp() {
  let waiting: { task: () => void; ms: number } | null = null
  const news = createNews([], (task, ms) => {
    const mine = { task, ms }
    waiting = mine
    return () => {
      if (waiting === mine) waiting = null
    }
  })
  return {
    news,
    /** How long the toast still stays, ms; null where nothing makes it go. */
    stays: () => waiting?.ms ?? null,
    pass() {
      waiting?.task()
      waiting = null
    },
  }
}

describe('a toast', () => {
  it('goes after a while', () => {
    const { news, pass } = setUp()
    news.say('Link copied')
    expect(news.toast.value).toBe('Link copied')
    pass()
    expect(news.toast.value).toBe('')
  })

  it('stays longer the more there is to read, and each for its own time', () => {
    const { news, stays } = setUp()
    news.say('Link copied')
    const short = stays() ?? 0
    news.say('This browser does not let the page copy: the address bar has the same link. '.repeat(2))
    expect(stays()).toBeGreaterThan(short)
    news.say('Link copied')
    expect(stays()).toBe(short)
  })

  it('stays while it is pointed at', () => {
    const { news, stays, pass } = setUp()
    news.say('Link copied')
    news.hold(true)
    expect(stays()).toBeNull()
    news.hold(false)
    expect(stays()).not.toBeNull()
    pass()
    expect(news.toast.value).toBe('')
  })

  it('is news again where the same is said once more', () => {
    const { news } = setUp()
    const heard: string[] = []
    news.toast.subscribe((text) => heard.push(text))
    news.say('Link copied')
    news.say('Link copied')
    expect(heard.filter(Boolean)).toHaveLength(2)
  })
})

describe('what the reader does next', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const stores = () => storesOf(pieceOf([person('ann'), person('bob')], [], ['[Ann](ann).']))

  it.each([
    ['a selection', (of: ReturnType<typeof stores>) => of.store.act(selectEntity('ann'))],
    [
      'a dialog',
      (of: ReturnType<typeof stores>) => {
        of.layers.dialog.value = { name: 'help' }
      },
    ],
    [
      'a menu',
      (of: ReturnType<typeof stores>) => {
        of.layers.menu.value = { target: null, at: { x: 0, y: 0 }, opener: null }
      },
    ],
  ])('takes a toast away: %s', (_, act) => {
    const one = stores()
    one.news.say('Link copied')
    act(one)
    expect(one.news.toast.value).toBe('')
  })

  it('leaves what is said of that very deed', () => {
    const one = stores()
    one.commands.run('path-from', { type: 'entity', id: 'ann' })
    expect(one.news.toast.value).toContain('A path begins at')
  })

  it('is not the next step of a replay that plays', () => {
    const one = stores()
    one.player.begin()
    one.news.say('Link copied')
    vi.advanceTimersByTime(1000)
    expect(one.store.soFar.value?.at).toBe(1)
    expect(one.news.toast.value).toBe('Link copied')
    one.stop()
  })
})
