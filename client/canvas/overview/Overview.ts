import { atFrame, leaveFrame } from '#client/editor/atFrame.ts'
import { carriedCards } from '#client/editor/carriedCards.ts'
import type { Editor } from '#client/editor/Editor.ts'
import type { MountedCards } from '#client/editor/MountedCards.ts'
import type { CardId } from '#shared/board/ids.ts'
import { type Box, boxWithin, inflate, moveBox } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { changedLinks, type ShownLink, shownLinks } from '../shownLinks.ts'
import { boardForPainting } from './boardForPainting.ts'
import { type Cover, coverFor, placeOf } from './Cover.ts'
import { Damage } from './Damage.ts'
import { OverviewPainter, reachOf } from './OverviewPainter.ts'
import { PaintedPictures } from './PaintedPictures.ts'
import { readPalette } from './palette.ts'
import { watchLook } from './watchLook.ts'

/** A painting that took longer is not repeated in every frame of a zoom, but stretched until the zoom pauses. */
const quickMs = 4
const zoomPauseMs = 90
const mostStretch = 1.5
/** More changes at once than this are painted as a whole. */
const many = 400

/**
 * The cards as a painting. It lies on the table like a map: panning moves it, and it is painted again only where the view
 * comes to its edge or the zoom has changed; what changes on it is painted box by box.
 */
export class Overview {
  readonly #editor: Editor
  readonly #mounted: MountedCards
  readonly #canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  readonly #pictures: PaintedPictures
  readonly #damage = new Damage()
  #painter: OverviewPainter
  #cover: Cover | undefined
  /** Where each card was painted. */
  readonly #painted = new Map<CardId, Box>()
  #carried: ReadonlyMap<CardId, Vector> = new Map()
  #selected: ReadonlySet<CardId> = new Set()
  /** Cards that are elements. */
  #left: ReadonlySet<CardId> = new Set()
  #links: readonly ShownLink[] = []
  #areLinksStale = true
  #pause: ReturnType<typeof setTimeout> | undefined
  #lastMs = 0
  #shownZoom = 0
  #zoomedAt = 0

  constructor(editor: Editor, mounted: MountedCards, canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d')
    if (!context) throw new Error('this browser paints on no canvas')
    this.#editor = editor
    this.#mounted = mounted
    this.#canvas = canvas
    this.#context = context
    this.#pictures = new PaintedPictures(editor.pictures, () => this.#repaint())
    this.#painter = this.#newPainter()
  }

  /** Paints along until the returned function is called. */
  start(): () => void {
    const { camera, view, selection, drag, gliding, finder, clusters, authors, connecting } = this.#editor
    const schedule = () => this.#schedule()
    const repaint = () => this.#repaint()
    const relink = () => {
      this.#areLinksStale = true
      schedule()
    }
    const releases = [
      camera.subscribe(schedule),
      this.#mounted.painted.subscribe(schedule),
      this.#mounted.ids.subscribe(schedule),
      gliding.moved.add(schedule),
      drag.state.subscribe(relink),
      selection.subscribe(relink),
      connecting.chosen.subscribe(relink),
      finder.found.subscribe(repaint),
      clusters.heaps.subscribe(() => {
        this.#areLinksStale = true
        repaint()
      }),
      authors.subscribe(repaint),
      view.changed.add(({ cards, canvases, comments }) => {
        if (canvases || comments || cards.size > many) this.#damage.total()
        else for (const id of cards) this.#touch(id)
        relink()
      }),
      watchLook(() => {
        this.#painter = this.#newPainter()
        repaint()
      }),
    ]
    this.#draw()
    return () => {
      leaveFrame(this.#drawLater)
      clearTimeout(this.#pause)
      for (const release of releases) release()
    }
  }

  #newPainter(): OverviewPainter {
    return new OverviewPainter(this.#editor, {
      context: this.#context,
      board: boardForPainting(this.#editor, this.#pictures),
      palette: readPalette(this.#canvas),
    })
  }

  #repaint(): void {
    this.#damage.total()
    this.#schedule()
  }

  #schedule(): void {
    if (this.#mounted.painted.current || !this.#canvas.hidden) atFrame(this.#drawLater)
  }

  readonly #drawLater = () => this.#draw()

  #draw(): void {
    const isWanted = this.#mounted.painted.current
    this.#canvas.hidden = !isWanted
    if (!isWanted) {
      this.#cover = undefined
      return
    }
    const { current: camera } = this.#editor.camera
    const cover = this.#cover
    const isZooming = this.#isZooming(camera.z)
    if (cover && isZooming && this.#mayStretch(cover, camera.z)) {
      clearTimeout(this.#pause)
      this.#pause = setTimeout(() => this.#repaint(), zoomPauseMs)
    } else if (!cover || cover.zoom !== camera.z || this.#isBeside(cover)) {
      this.#lay(camera.z)
    }
    this.#paint()
    if (this.#cover) this.#canvas.style.transform = placeOf(this.#cover, camera)
  }

  #isBeside({ box, zoom, scale }: Cover): boolean {
    return !boxWithin(this.#editor.viewpoint.seen, box) || scale !== zoom * devicePixelRatio
  }

  /** In the middle of it, that is: the zoom changes, and has done so a moment ago. */
  #isZooming(z: number): boolean {
    const now = performance.now()
    const isUnderWay = now - this.#zoomedAt < zoomPauseMs
    if (z !== this.#shownZoom) this.#zoomedAt = now
    this.#shownZoom = z
    return isUnderWay
  }

  /** A slow painting is shown a little larger or smaller than it was painted. */
  #mayStretch(cover: Cover, z: number): boolean {
    const stretch = z / cover.zoom
    if (stretch === 1 || this.#lastMs <= quickMs || this.#isBeside(cover)) return false
    return stretch < mostStretch && stretch > 1 / mostStretch
  }

  /** Puts the canvas where one looks now. */
  #lay(zoom: number): void {
    const cover = coverFor(this.#editor.viewpoint.seen, { zoom, density: devicePixelRatio })
    if (this.#canvas.width !== cover.width) this.#canvas.width = cover.width
    if (this.#canvas.height !== cover.height) this.#canvas.height = cover.height
    this.#cover = cover
    this.#painted.clear()
    this.#damage.total()
  }

  #paint(): void {
    const cover = this.#cover
    if (!cover) return
    this.#seeWhatChanged()
    if (this.#damage.isNone) return
    const began = performance.now()
    const areas = this.#damage.mend(cover.box)
    const painting = { cover, carried: this.#carried, left: this.#left, links: this.#links }
    for (const area of areas) this.#painter.paint(area, painting, this.#painted)
    if (areas[0] === cover.box) this.#lastMs = performance.now() - began
    this.#canvas.dataset.drawn = 'true'
  }

  /** Hands, selection, elements and connections since the last frame. */
  #seeWhatChanged(): void {
    const { selection } = this.#editor
    const formerly = this.#carried
    this.#carried = carriedCards(this.#editor)
    for (const id of new Set([...formerly.keys(), ...this.#carried.keys()]))
      if (formerly.get(id) !== this.#carried.get(id)) this.#touch(id)
    const left = new Set(this.#mounted.ids.current)
    for (const id of left.symmetricDifference(this.#left)) this.#touch(id)
    this.#left = left
    const reselected = this.#selected.symmetricDifference(selection.current)
    if (reselected.size > many) this.#damage.total()
    else for (const id of reselected) this.#touch(id)
    this.#selected = selection.current
    if (!this.#areLinksStale) return
    this.#areLinksStale = false
    const links = shownLinks(this.#editor)
    for (const link of changedLinks(this.#links, links)) this.#damage.add(link.bounds)
    this.#links = links
  }

  /** Where the card was and where it is now is to be painted. */
  #touch(id: CardId): void {
    const reach = reachOf(this.#cover?.zoom ?? 1)
    const former = this.#painted.get(id)
    if (former) this.#damage.add(inflate(former, reach))
    const box = this.#editor.boxes.boxOf(id)
    if (box) this.#damage.add(inflate(moveBox(box, this.#carried.get(id) ?? [0, 0]), reach))
    else this.#painted.delete(id)
  }
}
