import type { Editor } from './Editor.ts'

/** Tells others which part of the table one sees, in whole units and only when it is another, until it is called back. */
export function shareSight({ viewpoint, tell }: Pick<Editor, 'viewpoint' | 'tell'>): () => void {
  let told = ''
  const say = () => {
    const { x, y, w, h } = viewpoint.seenFree
    const looks: [number, number, number, number] = [
      Math.round(x),
      Math.round(y),
      Math.max(1, Math.round(w)),
      Math.max(1, Math.round(h)),
    ]
    if (String(looks) === told) return
    told = String(looks)
    tell({ looks })
  }
  say()
  const release = viewpoint.camera.subscribe(say)
  return () => {
    release()
    tell({ looks: undefined })
  }
}
