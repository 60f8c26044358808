import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Blob, Face, Font } from 'harfbuzzjs'
import { canvasOf } from '#shared/export/text/canvasOf.ts'
import { typefaces } from '#shared/export/text/Typeface.ts'
import { Fonts, type OpenFont } from './Fonts.ts'
import { fontFile } from './fontFiles.ts'

let fonts: Promise<Fonts> | undefined

/**
 * The typefaces from their files, read at the first picture and kept; those of other scripts at the first letter that
 * needs them. Also gives the line breaker its canvas.
 */
export function loadFonts(): Promise<Fonts> {
  fonts ??= openFonts()
  return fonts
}

async function openFonts(): Promise<Fonts> {
  const opened = await Promise.all(
    typefaces.map(async face => [face, openFont(await readFile(fontFile(face)))] as const),
  )
  const fonts = new Fonts(new Map(opened), face => openFont(readFileSync(fontFile(face))))
  if (!('OffscreenCanvas' in globalThis)) {
    Object.defineProperty(globalThis, 'OffscreenCanvas', { value: canvasOf(fonts), configurable: true })
  }
  return fonts
}

function openFont(bytes: Uint8Array): OpenFont {
  const face = new Face(new Blob(new Uint8Array(bytes)))
  return { font: new Font(face), unitsPerEm: face.upem, letters: new Set(face.collectUnicodes()) }
}
