import type { Browser } from 'playwright-core'
import type { Candidate, OpenScene } from './Candidate.ts'
import { keyLatencies } from './keyLatencies.ts'
import { type Stage, windowSize } from './Stage.ts'
import { everywhere, nearby, type Scene, type SceneCard } from './scene.ts'

export interface Effort {
  /** Frames of each stretch. */
  readonly frames: number
  readonly keys: number
  readonly othersMs: number
}

/** One figure each; the smaller the better. */
export interface Figures {
  readonly open: number
  readonly openCpu: number
  readonly panClosely: number
  readonly panAll: number
  readonly dragFifty: number
  readonly othersClosely: number
  readonly othersAll: number
  readonly keyP95: number
  readonly heap: number
  readonly script: number
}

const middle = [windowSize.width / 2, windowSize.height / 2] as const

/** Opens the scene and does everything once. */
export async function play(
  browser: Browser,
  candidate: Candidate,
  { scene, effort }: { readonly scene: Scene; readonly effort: Effort },
): Promise<Figures> {
  const open = await candidate.open(browser, scene)
  const { stage } = open
  try {
    const heap = await stage.heapMegabytes()
    await open.lookClosely()
    const panClosely = await stage.frameCost(() => pan(stage, effort.frames))
    await open.lookClosely()
    const othersClosely = await others(open, nearby(scene), effort)
    await open.lookAtAll()
    const panAll = await stage.frameCost(() => pan(stage, effort.frames))
    await open.lookAtAll()
    const othersAll = await others(open, everywhere(scene), effort)
    const dragFifty = await drag(open, effort)
    await open.openText()
    await stage.settle()
    const keys = await keyLatencies(stage.page, effort.keys)
    return {
      open: open.openMs,
      openCpu: open.openCpuMs,
      panClosely: panClosely.msPerFrame,
      panAll: panAll.msPerFrame,
      dragFifty,
      othersClosely,
      othersAll,
      keyP95: keys[Math.floor(keys.length * 0.95)] ?? Number.NaN,
      heap,
      script: open.scriptBytes / 1024,
    }
  } finally {
    await stage.close()
  }
}

/** A round trip: right, down, left and up again, as a hand on a trackpad does. */
async function pan(stage: Stage, frames: number): Promise<void> {
  const way = [
    [24, 0],
    [0, 18],
    [-24, 0],
    [0, -18],
  ] as const
  for (let frame = 0; frame < frames; frame++)
    await stage.wheel(middle, way[Math.floor((frame / frames) * way.length)] ?? way[0])
}

async function others(
  { stage, othersCome }: OpenScene,
  homes: readonly SceneCard[],
  { othersMs }: Effort,
): Promise<number> {
  const leave = await othersCome(homes)
  // Coming in has a cost of its own; what counts is being there.
  await stage.page.waitForTimeout(500)
  const { msPerFrame } = await stage.frameCost(() => stage.page.waitForTimeout(othersMs))
  await leave()
  return msPerFrame
}

async function drag({ stage, selectFifty }: OpenScene, { frames }: Effort): Promise<number> {
  const { mouse, keyboard } = stage.page
  const [x, y] = await selectFifty()
  await mouse.move(x, y)
  await mouse.down()
  await mouse.move(x + 10, y + 10, { steps: 3 })
  const { msPerFrame } = await stage.frameCost(async () => {
    for (let frame = 0; frame < frames; frame++)
      await mouse.move(x + 10 + Math.sin(frame / 15) * 120, y + 10 + Math.cos(frame / 15) * 80)
  })
  await keyboard.press('Escape')
  await mouse.up()
  return msPerFrame
}
