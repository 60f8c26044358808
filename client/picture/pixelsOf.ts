import { pixelScale } from '#shared/export/scene/pixelScale.ts'
import type { Scene } from '#shared/export/scene/Scene.ts'

/** A drawn scene as PNG, `scale` times the size of a screen. */
export async function pixelsOf(svg: Blob, scene: Scene, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    const times = pixelScale(scene, scale)
    canvas.width = Math.round(scene.w * times)
    canvas.height = Math.round(scene.h * times)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await pngOf(canvas)
  } finally {
    URL.revokeObjectURL(address)
  }
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(png => (png ? resolve(png) : reject(new Error('too large for this browser'))), 'image/png'),
  )
}
