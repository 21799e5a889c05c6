import type { CDPSession, Page } from '@playwright/test'
import type { Recorded } from './recorder.ts'

/** When nothing has changed for so long, a move has settled. */
const QUIET_MS = 500
const MOST_MS = 5000
const FRAME_MS = 1000 / 60
/** The mouse goes to and fro over this share of the slider. */
const REACH = 0.3

export interface Slider {
  readonly left: number
  readonly width: number
  readonly y: number
}

/** The slider of the requests a day. */
export async function sliderOf(page: Page): Promise<Slider> {
  const named = page.locator('input[type="range"][aria-label^="Requests a day"]')
  const slider = (await named.count()) > 0 ? named.first() : page.locator('input[type="range"]').first()
  await slider.scrollIntoViewIfNeeded()
  const box = await slider.boundingBox()
  if (!box) throw new Error('the slider has no box')
  return { left: box.x, width: box.width, y: box.y + box.height / 2 }
}

export interface Settled {
  /** From the pointer's move to the frame with the verdict, in ms; null where it changed nothing in it. */
  readonly verdictMs: number | null
  /** To the last change of the verdict, by its chance for instance. */
  readonly wholeMs: number | null
  readonly curvesMs: number | null
}

/** Single moves of the mouse with the button down, each waited for until nothing changes any more. */
export async function settledMoves(page: Page, count: number): Promise<readonly Settled[]> {
  const slider = await sliderOf(page)
  await hold(page, slider)
  await untilQuiet(page)
  const found: Settled[] = []
  for (let at = 0; at < count; at += 1) {
    await page.evaluate(() => window.bench.take())
    await page.mouse.move(xAt(slider, at), slider.y)
    await page.waitForTimeout(60)
    await untilQuiet(page)
    found.push(settledOf(await page.evaluate(() => window.bench.take())))
  }
  await page.mouse.up()
  return found
}

function settledOf({ moves, painted }: Recorded): Settled {
  const [moved] = moves
  if (moved === undefined) return { verdictMs: null, wholeMs: null, curvesMs: null }
  const verdicts = painted.filter(({ verdict, at }) => verdict && !verdict.isBusy && at > moved)
  const curves = painted.filter(({ hasCurves, at }) => hasCurves && at > moved)
  const after = (one: { readonly at: number } | undefined) => (one ? one.at - moved : null)
  return {
    verdictMs: after(verdicts[0]),
    wholeMs: after(verdicts.at(-1)),
    curvesMs: after(curves.at(-1)),
  }
}

export interface Dragged {
  readonly verdictsASecond: number
  readonly chartsASecond: number
  readonly longFrames: number
  readonly shift: number
}

/** A mouse that moves 60 times a second and waits for nothing. */
export async function drag(page: Page, session: CDPSession, seconds: number): Promise<Dragged> {
  const slider = await sliderOf(page)
  await hold(page, slider)
  await untilQuiet(page)
  await page.evaluate(() => window.bench.take())
  const start = performance.now()
  const sent: Promise<unknown>[] = []
  for (let at = 0; performance.now() - start < seconds * 1000; at += 1) {
    const x = slider.left + slider.width * (0.5 + REACH * Math.sin(at / 40))
    sent.push(
      session.send('Input.dispatchMouseEvent', {
        type: 'mouseMoved',
        x,
        y: slider.y,
        button: 'left',
        buttons: 1,
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, start + (at + 1) * FRAME_MS - performance.now()))
  }
  const { painted, frames, shift } = await page.evaluate(() => window.bench.take())
  await Promise.all(sent)
  await page.mouse.up()
  await untilQuiet(page)
  const texts = painted.flatMap(({ verdict }) => (verdict && !verdict.isBusy ? [verdict.text] : []))
  return {
    verdictsASecond: texts.filter((text, at) => text !== texts[at - 1]).length / seconds,
    chartsASecond: painted.filter(({ hasCurves }) => hasCurves).length / seconds,
    longFrames: frames.filter((at, index) => at - (frames[index - 1] ?? at) > 150).length,
    shift,
  }
}

/** CPU time of the page's thread for one settled move, in ms; what it does anyway is taken off. */
export async function cpuOfMove(page: Page, session: CDPSession, count: number): Promise<number> {
  const slider = await sliderOf(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const idle = await busyMs(session, () => page.waitForTimeout(1500))
  await hold(page, slider)
  await page.waitForTimeout(3000)
  const busy = await busyMs(session, async () => {
    for (let at = 0; at < count; at += 1) {
      await page.mouse.move(xAt(slider, at), slider.y)
      await page.waitForTimeout(1500)
    }
  })
  await page.mouse.up()
  return busy / count - idle
}

async function busyMs(session: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const before = await taskSeconds(session)
  await work()
  return ((await taskSeconds(session)) - before) * 1000
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN
}

async function hold(page: Page, slider: Slider): Promise<void> {
  await page.mouse.move(slider.left + slider.width / 2, slider.y)
  await page.mouse.down()
}

/** Places that differ from each other and from the one before. */
function xAt({ left, width }: Slider, at: number): number {
  return left + width * (0.5 + REACH * Math.sin(1 + at * 2.4))
}

async function untilQuiet(page: Page): Promise<void> {
  const until = performance.now() + MOST_MS
  while (performance.now() < until) {
    if ((await page.evaluate(() => window.bench.quietMs())) > QUIET_MS) return
    await page.waitForTimeout(50)
  }
}
