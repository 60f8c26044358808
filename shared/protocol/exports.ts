import { z } from '#shared/std/zod.ts'

/** The shapes of what can be taken away, and of the jobs that make it. */

export const recordKinds = ['charter', 'minutes'] as const
export type RecordKind = (typeof recordKinds)[number]
export const documentFormats = ['pdf', 'html', 'docx'] as const
export const papers = ['a4', 'letter'] as const
export const recordParts = ['pictures', 'canvases', 'comments', 'words'] as const

const parts = z.array(z.enum(recordParts)).max(recordParts.length)
const language = z.string().max(35).describe('BCP 47; absent means the language of the board')

export const timeZone = z.string().max(60).refine(isTimeZone, 'not a time zone')

/** A record for readers: pages, a page of the web, or a document to work on. */
export const recordWish = z.strictObject({
  what: z.literal('record'),
  /** Minutes tell of the last time that people gathered on the board. */
  kind: z.enum(recordKinds).default('charter'),
  format: z.enum(documentFormats),
  parts: parts
    .readonly()
    .optional()
    .describe('what stands there beside the sections; absent means what is usual'),
  language: language.optional(),
  paper: z.enum(papers).default('a4'),
  timeZone: timeZone.default('UTC').describe('for minutes: in which the times are told, by its IANA name'),
})
export type RecordWish = Readonly<z.infer<typeof recordWish>>

const pictureWish = z.strictObject({
  what: z.literal('picture'),
  canvas: z.string().max(64),
  type: z.enum(['svg', 'png', 'pdf']),
  /** For png: as many times the size of a screen; less where that would be too large. */
  scale: z.number().min(0.1).max(4).default(1),
  /** For pdf: `fit` cuts the page to the picture. */
  paper: z.enum(['a4', 'a3', 'fit']).default('a4'),
})
export type PictureWish = Readonly<z.infer<typeof pictureWish>>

/** All of a board in one file. */
const archiveWish = z.strictObject({ what: z.literal('archive') })

export const exportWish = z.discriminatedUnion('what', [recordWish, pictureWish, archiveWish])
export type ExportWish = z.infer<typeof exportWish>

export const exportJob = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'working', 'done', 'failed']),
  /** What it is at: a word for programs. */
  step: z.string(),
  /** How much of it is done, 0 to 1. */
  share: z.number().min(0).max(1),
  /** The name of the file; only once it is done. */
  name: z.string().optional(),
  /** Why it failed and what to do; only then. */
  message: z.string().optional(),
})
export type ExportJob = Readonly<z.infer<typeof exportJob>>

/** Lists in an address: `parts=pictures,words`; empty for none. */
export const listedParts = z
  .string()
  .max(100)
  .transform(text => text.split(',').filter(part => part !== ''))
  .pipe(parts)

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
