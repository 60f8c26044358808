import { readFileSync } from 'node:fs'
import { z } from '#shared/std/zod.ts'

/** An emoji as elements of SVG on a square of so many units. */
export interface Emoji {
  readonly body: string
  readonly size: number
}

const icon = z.object({ body: z.string() })
const iconSet = z.object({
  icons: z.record(z.string(), icon),
  aliases: z.record(z.string(), z.object({ parent: z.string() })).default({}),
  width: z.number(),
})
const names = z.record(z.string(), z.string())

interface Emojis extends z.infer<typeof iconSet> {
  readonly names: Readonly<Record<string, string>>
}

let emojis: Emojis | undefined

/** Twemoji's drawing (CC-BY 4.0); undefined for what is no emoji, or one that is younger than the set. */
export function emojiOf(cluster: string): Emoji | undefined {
  emojis ??= { ...iconSet.parse(read('icons.json')), names: names.parse(read('chars.json')) }
  const codes = Array.from(cluster, letter => (letter.codePointAt(0) ?? 0).toString(16))
  const name = emojis.names[codes.filter(code => code !== 'fe0f').join('-')] ?? emojis.names[codes.join('-')]
  if (name === undefined) return undefined
  const found = emojis.icons[name] ?? emojis.icons[emojis.aliases[name]?.parent ?? '']
  return found && { body: found.body, size: emojis.width }
}

/** The same as a picture by itself. */
export function emojiSvg(cluster: string): string | undefined {
  const emoji = emojiOf(cluster)
  if (!emoji) return undefined
  const { body, size } = emoji
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">${body}</svg>`
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(import.meta.resolve(`@iconify-json/twemoji/${file}`)), 'utf8'))
}
