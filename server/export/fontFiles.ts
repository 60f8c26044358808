import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type Script,
  type ScriptFace,
  scripts,
  type Typeface,
  typefaces,
} from '#shared/export/text/Typeface.ts'

/** Where each typeface lies, as the address of its file. */
export function fontFile(face: Typeface): URL {
  return new URL(isOfScript(face) ? scriptFile(face) : own[face])
}

/** The families as typesetters know them, in the order in which they are asked for a letter. */
const scriptFamilies: Readonly<Record<Script, string>> = {
  arabic: 'Vazirmatn',
  hebrew: 'Noto Sans Hebrew',
  thai: 'Noto Sans Thai',
  armenian: 'Noto Sans Armenian',
  georgian: 'Noto Sans Georgian',
  bengali: 'Noto Sans Bengali',
  tamil: 'Noto Sans Tamil',
  han: 'Noto Sans SC',
  japanese: 'Noto Sans JP',
  hangul: 'Noto Sans KR',
  symbols: 'Noto Sans Symbols 2',
}

/** A face by the names in its file. */
export function namesOf(face: Typeface): {
  readonly family: string
  readonly weight: number
  readonly isItalic: boolean
} {
  const [purpose, weight, italic] = face.split('-')
  if (isOfScript(face)) {
    const [script] = face.split('-') as [Script]
    return { family: scriptFamilies[script], weight: isBold(face) ? 700 : 400, isItalic: false }
  }
  return {
    family: purpose === 'title' ? 'Vollkorn' : 'Noto Sans',
    weight: Number(weight),
    isItalic: italic !== undefined,
  }
}

/** The families that a document asks for its letters, one after the other. Those of titles come first where they are. */
export function documentFonts(language: string): readonly string[] {
  const first = firstOf[language.slice(0, 2)]
  const order = first ? [first, ...scripts.filter(script => script !== first)] : scripts
  return ['Noto Sans', ...order.map(script => scriptFamilies[script])]
}

/** Where several faces have a letter, the one of the group's language has its form. */
const firstOf: Readonly<Record<string, Script>> = { ko: 'hangul', ja: 'japanese' }

/** The folders in which all of them lie, and the italics that only running text uses. */
export function fontFolders(): readonly string[] {
  const faces: readonly Typeface[] = [
    ...typefaces,
    ...scripts.flatMap((script): ScriptFace[] => [`${script}-400`, `${script}-600`]),
  ]
  const files = [...faces.map(fontFile), new URL(file('noto-sans', 'NotoSans', '400Regular_Italic'))]
  return [...new Set(files.map(address => dirname(fileURLToPath(address))))]
}

const own = {
  'text-400': file('noto-sans', 'NotoSans', '400Regular'),
  'text-500': file('noto-sans', 'NotoSans', '500Medium'),
  'text-600': file('noto-sans', 'NotoSans', '600SemiBold'),
  'title-400-italic': file('vollkorn', 'Vollkorn', '400Regular_Italic'),
  'title-500': file('vollkorn', 'Vollkorn', '500Medium'),
  'title-500-italic': file('vollkorn', 'Vollkorn', '500Medium_Italic'),
  'title-600': file('vollkorn', 'Vollkorn', '600SemiBold'),
} as const

function scriptFile(face: ScriptFace): string {
  const { family } = namesOf(face)
  const style = isBold(face) ? '700Bold' : '400Regular'
  return file(family.toLowerCase().replaceAll(' ', '-'), family.replaceAll(' ', ''), style)
}

/** `Noto Sans Symbols 2` has one weight; the others have all. */
function isBold(face: ScriptFace): boolean {
  return face.endsWith('600') && !face.startsWith('symbols')
}

function file(folder: string, family: string, style: string): string {
  return import.meta.resolve(`@expo-google-fonts/${folder}/${style}/${family}_${style}.ttf`)
}

function isOfScript(face: Typeface): face is ScriptFace {
  return !face.startsWith('text') && !face.startsWith('title')
}
