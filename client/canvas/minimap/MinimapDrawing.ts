import { atFrame, leaveFrame } from '#client/editor/atFrame.ts'
import type { Editor } from '#client/editor/Editor.ts'
import { frameOn, ontoMap, sizeOfMap, type TableMap } from '#client/editor/tableMap.ts'
import { type Palette, readPalette } from '../overview/palette.ts'
import { watchLook } from '../overview/watchLook.ts'
import { paintTable } from './paintTable.ts'

interface Canvases {
  /** Sheets and cards. */
  readonly ground: HTMLCanvasElement
  /** The frame of the view, and where others point. */
  readonly marks: HTMLCanvasElement
}

const dot = 2.5
const frameWidth = 1.5

/**
 * Draws the map past React: sheets and cards when the board has settled, what moves above them frame by frame. A frame
 * in which the camera moves costs one small rectangle.
 */
export class MinimapDrawing {
  readonly #editor: Editor
  readonly #ground: CanvasRenderingContext2D
  readonly #marks: CanvasRenderingContext2D
  #palette: Palette
  #map: TableMap | undefined

  constructor(editor: Editor, { ground, marks }: Canvases) {
    this.#editor = editor
    this.#ground = contextOf(ground)
    this.#marks = contextOf(marks)
    this.#palette = readPalette(ground)
  }

  /** Draws along until the returned function is called. */
  start(): () => void {
    const { camera, gliding, settled } = this.#editor
    const repaint = () => atFrame(this.#paintGround)
    const redraw = () => atFrame(this.#drawMarks)
    const releases = [
      settled.subscribe(repaint),
      camera.subscribe(redraw),
      gliding.moved.add(redraw),
      watchLook(() => {
        this.#palette = readPalette(this.#ground.canvas)
        repaint()
      }),
    ]
    this.#paintGround()
    return () => {
      leaveFrame(this.#paintGround)
      leaveFrame(this.#drawMarks)
      for (const release of releases) release()
    }
  }

  readonly #paintGround = () => {
    this.#map = this.#editor.minimap.map
    if (!this.#map) return
    this.#size(this.#map)
    paintTable(this.#ground, { editor: this.#editor, map: this.#map, palette: this.#palette })
    this.#drawMarks()
  }

  readonly #drawMarks = () => {
    const map = this.#map
    if (!map) return
    const { w, h } = sizeOfMap(map)
    this.#marks.clearRect(0, 0, w, h)
    this.#drawOthers(map)
    this.#drawFrame(map)
  }

  #drawOthers(map: TableMap): void {
    const { gliding, others } = this.#editor
    const context = this.#marks
    context.strokeStyle = this.#palette.sheet
    context.lineWidth = 1
    for (const [client, { user }] of others.current) {
      const at = gliding.cursorOf(client)
      if (!at) continue
      const [x, y] = ontoMap(map, at)
      context.fillStyle = this.#palette.persons[user.color] ?? this.#palette.ink2
      context.beginPath()
      context.arc(x, y, dot, 0, 2 * Math.PI)
      context.fill()
      context.stroke()
    }
  }

  #drawFrame(map: TableMap): void {
    const { x, y, w, h } = frameOn(map, this.#editor.viewpoint.seen)
    const context = this.#marks
    const inset = frameWidth / 2
    context.strokeStyle = this.#palette.pen
    context.lineWidth = frameWidth
    context.beginPath()
    context.roundRect(x + inset, y + inset, w - frameWidth, h - frameWidth, 3)
    context.globalAlpha = 0.1
    context.fillStyle = this.#palette.pen
    context.fill()
    context.globalAlpha = 1
    context.stroke()
  }

  /** The canvases are as fine as the screen, and everything is drawn in pixels of the map. */
  #size(map: TableMap): void {
    const { w, h } = sizeOfMap(map)
    for (const context of [this.#ground, this.#marks]) {
      const { canvas } = context
      const [width, height] = [Math.round(w * devicePixelRatio), Math.round(h * devicePixelRatio)]
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width
        canvas.height = height
        canvas.style.width = `${w}px`
        canvas.style.height = `${h}px`
      }
      context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
    }
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser paints on no canvas')
  return context
}
