import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Logger, pino } from 'pino'
import { SecretUnreadable } from '#server/access/openSecret.ts'
import { isLocal } from '#server/access/origin.ts'
import { type Client, type RunningServer, startServer } from '#server/app.ts'
import { type Settings, settingsOfProcess } from '#server/config/readSettings.ts'
import { buildApart } from '#server/http/client/buildApart.ts'
import { builtClient, isClientStale } from '#server/http/client/buildClient.ts'
import { StorageFailure } from '#server/storage/StorageFailure.ts'

/** What the shell learns when the server cannot start. */
const exitCodes = { broken: 1, settings: 2, storage: 3, port: 4 } as const

/** Whoever runs us waits five seconds at most; what is not finished then is not waited for. */
const longestStopMs = 4500

const settings = settingsOfProcess()
if (settings.ok) await run(settings.value)
else fail('settings', settings.refusal.join('\n'))

async function run(settings: Settings): Promise<void> {
  const log = pino({ level: settings.logLevel, base: null })
  if (settings.createBoards.by === 'anyone' && !isLocal(settings.host))
    log.warn('anybody who reaches this server can make boards; CREATE_BOARDS=passphrase:... limits that')
  try {
    const client = await prepareClient(settings)
    const server = await startServer(settings, { log, version: await ownVersion(), client })
    stopOnSignal(server, log)
    say(greeting(settings.publicUrl ?? server.url, resolve(settings.dataDir)))
    log.info({ url: server.url }, 'server started')
  } catch (error) {
    explain(error, settings)
  }
}

async function prepareClient(settings: Settings): Promise<Client> {
  if (settings.development) return 'sources'
  if (await isClientStale()) {
    say('Building the interface…\n')
    await buildApart()
  }
  return { folder: builtClient }
}

function stopOnSignal(server: RunningServer, log: Logger): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    log.info('server stopping')
    setTimeout(() => process.exit(exitCodes.broken), longestStopMs).unref()
    server.stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function greeting(url: string, folder: string): string {
  return `
  Convene is ready: ${url}

  Open this address and make a board, or press "Look at an example".
  Boards are kept in ${folder}. Ctrl+C stops the server.

`
}

function explain(error: unknown, { port, host, dataDir }: Settings): never {
  if (error instanceof StorageFailure || error instanceof SecretUnreadable) fail('storage', error.message)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    fail('port', `Port ${port} is in use. Stop what uses it, or set PORT to another.`)
  if (code === 'EACCES' && error instanceof Error && 'syscall' in error && error.syscall === 'listen')
    fail('port', `Port ${port} needs more rights than this user has. Set PORT to one above 1023.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    fail('port', `This machine has no address "${host}". Set HOST to one it has.`)
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOSPC' || code === 'EPERM')
    fail('storage', `The data folder ${resolve(dataDir)} cannot be written (${code}).`)
  fail('broken', error instanceof Error ? error.message : String(error))
}

function fail(why: keyof typeof exitCodes, message: string): never {
  process.stderr.write(`Convene cannot start. ${message}\n`)
  process.exit(exitCodes[why])
}

function say(text: string): void {
  process.stdout.write(text)
}

async function ownVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
  return String(version)
}
