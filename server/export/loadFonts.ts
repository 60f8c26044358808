import { readFile } from 'node:fs/promises'
import { Blob, Face, Font } from 'harfbuzzjs'
import { canvasOf } from '#shared/export/text/canvasOf.ts'
import { type Typeface, typefaces } from '#shared/export/text/Typeface.ts'
import { Fonts, type OpenFont } from './Fonts.ts'

let fonts: Promise<Fonts> | undefined

/** The typefaces from their files, read at the first picture and kept. Also gives the line breaker its canvas. */
export function loadFonts(): Promise<Fonts> {
  fonts ??= openFonts()
  return fonts
}

async function openFonts(): Promise<Fonts> {
  const opened = await Promise.all(typefaces.map(async name => [name, await openFont(files[name])] as const))
  const fonts = new Fonts(new Map(opened))
  if (!('OffscreenCanvas' in globalThis)) {
    Object.defineProperty(globalThis, 'OffscreenCanvas', { value: canvasOf(fonts), configurable: true })
  }
  return fonts
}

async function openFont(address: string): Promise<OpenFont> {
  const bytes = await readFile(new URL(address))
  const face = new Face(new Blob(new Uint8Array(bytes)))
  return { font: new Font(face), unitsPerEm: face.upem, letters: new Set(face.collectUnicodes()) }
}

const files: Readonly<Record<Typeface, string>> = {
  'text-400': import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  'text-500': import.meta.resolve('@expo-google-fonts/noto-sans/500Medium/NotoSans_500Medium.ttf'),
  'text-600': import.meta.resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  'title-400-italic': import.meta.resolve(
    '@expo-google-fonts/vollkorn/400Regular_Italic/Vollkorn_400Regular_Italic.ttf',
  ),
  'title-500': import.meta.resolve('@expo-google-fonts/vollkorn/500Medium/Vollkorn_500Medium.ttf'),
  'title-500-italic': import.meta.resolve(
    '@expo-google-fonts/vollkorn/500Medium_Italic/Vollkorn_500Medium_Italic.ttf',
  ),
  'title-600': import.meta.resolve('@expo-google-fonts/vollkorn/600SemiBold/Vollkorn_600SemiBold.ttf'),
}
