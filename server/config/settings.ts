import { limits } from '#shared/protocol/limits.ts'
import { z } from '#shared/std/zod.ts'

/** Who may make boards on this server. */
export type CreateBoards =
  | { readonly by: 'anyone' }
  | { readonly by: 'passphrase'; readonly passphrase: string }

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine(number => number <= 65_535)

const publicUrl = z
  .url({ protocol: /^https?$/ })
  .transform(text => new URL(text))
  .refine(url => url.pathname === '/' && !url.search && !url.hash && !url.username)
  .transform(url => url.origin)

const trustProxy = z.union([
  z.enum(['true', 'false']).transform(word => word === 'true'),
  z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number),
  z.string().regex(/^[0-9a-fA-F.:/]+(\s*,\s*[0-9a-fA-F.:/]+)*$/),
])

const createBoards = z.union([
  z.literal('anyone').transform((): CreateBoards => ({ by: 'anyone' })),
  z
    .string()
    .regex(/^passphrase:.{8,200}$/)
    .transform((text): CreateBoards => ({ by: 'passphrase', passphrase: text.slice('passphrase:'.length) })),
])

/** Their values are not repeated in what we say about them. */
export const secretSettings: readonly string[] = ['CREATE_BOARDS', 'METRICS_KEY']

/** Each setting: how it is read, what it is without one, and what to say when it makes no sense. */
export const settingsTable = {
  PORT: { schema: port, fallback: '3000', expects: 'a port number from 0 to 65535' },
  HOST: {
    schema: z.string().regex(/^[\w.:-]+$/),
    fallback: 'localhost',
    expects: 'a host name or an address',
  },
  DATA_DIR: { schema: z.string().max(4000), fallback: './data', expects: 'the path of a folder' },
  PUBLIC_URL: {
    schema: publicUrl,
    fallback: undefined,
    expects: 'an address like https://boards.example.org',
  },
  TRUST_PROXY: {
    schema: trustProxy,
    fallback: 'false',
    expects: 'true, false, a number of proxies, or their addresses separated by commas',
  },
  CREATE_BOARDS: {
    schema: createBoards,
    fallback: 'anyone',
    expects: '"anyone" or "passphrase:" followed by at least 8 characters',
  },
  METRICS_KEY: {
    schema: z.string().regex(/^[\w.~+/=-]{16,200}$/),
    fallback: undefined,
    expects: 'at least 16 letters, digits or signs of . _ ~ + / = -',
  },
  LOG_LEVEL: { schema: z.enum(logLevels), fallback: 'info', expects: `one of ${logLevels.join(', ')}` },
  NODE_ENV: { schema: z.string(), fallback: 'production', expects: 'a word' },
} as const

/** `LIMIT_JOINS_PER_MINUTE` sets `joinsPerMinute`, and so on for every limit by its name. */
export const limitVariables: ReadonlyMap<string, keyof typeof limits> = new Map(
  (Object.keys(limits) as (keyof typeof limits)[]).map(name => [
    `LIMIT_${name.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase()}`,
    name,
  ]),
)

export const limitValue = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number)
  .refine(number => number > 0)
