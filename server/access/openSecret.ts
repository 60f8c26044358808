import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The secret that all links derive from: the file `secret` in the data folder, made at the first start and readable by
 * its owner alone. Whoever loses it keeps every board but must hand out new links.
 */
export async function openSecret(folder: string): Promise<Buffer> {
  const path = join(folder, 'secret')
  if (!(await exists(path))) await makeSecret(path)
  const secret = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64url')
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
async function makeSecret(path: string): Promise<void> {
  const draft = `${path}.${process.pid}`
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
  await link(draft, path).catch(unless('EEXIST'))
  await rm(draft)
}

async function exists(path: string): Promise<boolean> {
  return (await readFile(path).catch(unless('ENOENT'))) !== undefined
}

function unless(code: string) {
  return (error: NodeJS.ErrnoException): undefined => {
    if (error.code !== code) throw error
  }
}
