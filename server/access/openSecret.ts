import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The secret that all links derive from: the file `secret` in the data folder, made at the first start and readable by
 * its owner alone. Whoever loses it keeps every board but must hand out new links.
 */
export async function openSecret(folder: string): Promise<Buffer> {
  const found = await readSecret(folder)
  if (found) return found
  await writeSecret(folder, randomBytes(32).toString('base64url'))
  return openSecret(folder)
}

/** Undefined if there is none yet: then this folder has never served. Rejects with `SecretUnreadable`. */
export async function readSecret(folder: string): Promise<Buffer | undefined> {
  const path = join(folder, 'secret')
  const text = await readFile(path, 'utf8').catch(unless('ENOENT', 'ENOTDIR'))
  if (text === undefined) return undefined
  const secret = Buffer.from(text.trim(), 'base64url')
  if (secret.length !== 32) throw new SecretUnreadable(path)
  return secret
}

export class SecretUnreadable extends Error {
  constructor(path: string) {
    super(
      `The file ${path} does not hold a secret of this server. Bring it back from a backup of the folder.`,
    )
    this.name = 'SecretUnreadable'
  }
}

/** Written whole and then linked into place: a crash leaves no half secret, a second process finds the first's. */
export async function writeSecret(folder: string, secret: string): Promise<void> {
  const path = join(folder, 'secret')
  const draft = `${path}.${process.pid}`
  await writeFile(draft, `${secret}\n`, { mode: 0o600, flush: true })
  await link(draft, path).catch(unless('EEXIST'))
  await rm(draft)
}

function unless(...codes: readonly string[]) {
  return (error: NodeJS.ErrnoException): undefined => {
    if (!codes.includes(error.code ?? '')) throw error
  }
}
