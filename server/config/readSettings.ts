import { type Limits, limits } from '#shared/protocol/limits.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import { type CreateBoards, limitValue, limitVariables, secretSettings, settingsTable } from './settings.ts'

export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** Origin under which people reach this server, without a slash at the end. */
  readonly publicUrl: string | undefined
  /** Whose word to take for the client's address: see fastify's option of the same name. */
  readonly trustProxy: boolean | number | string
  readonly createBoards: CreateBoards
  /** What those who read the metrics from another machine must know. */
  readonly metricsKey: string | undefined
  readonly logLevel: string
  /** Serve the client from its sources, with hot reload. */
  readonly development: boolean
  readonly limits: Limits
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads and checks all settings at once. A refusal is a list of sentences, one for each value that makes no sense; a
 * value is repeated in them only where it cannot be a secret.
 */
export function readSettings(environment: Environment): Result<Settings, readonly string[]> {
  const faults: string[] = []
  const settings: Settings = {
    port: read('PORT', environment, faults) ?? 0,
    host: read('HOST', environment, faults) ?? '',
    dataDir: read('DATA_DIR', environment, faults) ?? '',
    publicUrl: read('PUBLIC_URL', environment, faults),
    trustProxy: read('TRUST_PROXY', environment, faults) ?? false,
    createBoards: read('CREATE_BOARDS', environment, faults) ?? { by: 'anyone' },
    metricsKey: read('METRICS_KEY', environment, faults),
    logLevel: read('LOG_LEVEL', environment, faults) ?? 'info',
    development: read('NODE_ENV', environment, faults) === 'development',
    limits: readLimits(environment, faults),
  }
  return faults.length > 0 ? refuse(faults) : accept(settings)
}

/** The settings of this process. The only place that looks at its environment. */
export function settingsOfProcess(): Result<Settings, readonly string[]> {
  return readSettings(process.env)
}

type Name = keyof typeof settingsTable
type Value<Key extends Name> = ReturnType<(typeof settingsTable)[Key]['schema']['parse']>

function read<Key extends Name>(
  name: Key,
  environment: Environment,
  faults: string[],
): Value<Key> | undefined {
  const { schema, fallback, expects } = settingsTable[name]
  const text = environment[name]?.trim() || fallback
  if (text === undefined) return undefined
  const parsed = schema.safeParse(text)
  if (parsed.success) return parsed.data as Value<Key>
  const given = secretSettings.includes(name) ? '' : `, not "${text.slice(0, 100)}"`
  faults.push(`${name} must be ${expects}${given}.`)
  return undefined
}

function readLimits(environment: Environment, faults: string[]): Limits {
  const changed: Partial<Record<keyof Limits, number>> = {}
  for (const [variable, text] of Object.entries(environment)) {
    if (!variable.startsWith('LIMIT_') || !text) continue
    const name = limitVariables.get(variable)
    const value = limitValue.safeParse(text.trim())
    if (!name) faults.push(`${variable} is not a limit. There are: ${[...limitVariables.keys()].join(', ')}.`)
    else if (!value.success)
      faults.push(`${variable} must be a whole number above 0, not "${text.slice(0, 100)}".`)
    else changed[name] = value.data
  }
  return { ...limits, ...changed }
}
