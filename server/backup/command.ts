import { resolve } from 'node:path'
import { SecretUnreadable } from '#server/access/openSecret.ts'
import { settingsOfProcess } from '#server/config/readSettings.ts'
import type { Result } from '#shared/std/result.ts'
import { restoreBackup } from './restoreBackup.ts'
import { takeBackup } from './takeBackup.ts'

/** `npm run backup -- <file>` and `npm run restore -- <file>`. */
const [task, file, ...others] = process.argv.slice(2)
const exitCodes = { usage: 2, storage: 3 } as const

const settings = settingsOfProcess()
if (!settings.ok) fail('usage', settings.refusal.join('\n'))
else if (!file || others.length > 0) fail('usage', `Say which file: npm run ${task} -- <file>`)
else if (task === 'backup') await backup(file, settings.value.dataDir)
else await restore(file, settings.value.dataDir)

async function backup(target: string, folder: string): Promise<void> {
  const { bytes } = await expectDone(
    takeBackup({ folder, target }, progress =>
      say(`${inMegabytes(progress.bytes)} of about ${inMegabytes(progress.of)}`),
    ),
  )
  say(`The backup is in ${resolve(target)}, ${inMegabytes(bytes)}.`)
  say('It opens every board, like the data folder itself: keep it as safe.')
}

async function restore(file: string, folder: string): Promise<void> {
  const { boards, made } = await expectDone(restoreBackup({ file, folder }))
  say(
    `${boards === 1 ? '1 board' : `${boards} boards`} as of ${new Date(made).toISOString()} in ${resolve(folder)}.`,
  )
  say('Start Convene with this data folder: all links and codes lead where they led.')
}

async function expectDone<Value>(doing: Promise<Result<Value, string>>): Promise<Value> {
  const done = await doing.catch((error: unknown) => {
    if (error instanceof SecretUnreadable) return fail('storage', error.message)
    throw error
  })
  return done.ok ? done.value : fail('storage', done.refusal)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function fail(why: keyof typeof exitCodes, message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(exitCodes[why])
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
