import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './temporaryFolder.ts'
import type { Watched } from './watchedServer.ts'

/** Our end of a `watchedServer`, ended with the running test. */
export class WatchedProcess {
  readonly url: string
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, url: string) {
    this.#child = child
    this.url = url
  }

  static async start(...boards: readonly string[]): Promise<WatchedProcess> {
    const script = fileURLToPath(new URL('./watchedServer.ts', import.meta.url))
    const child = fork(script, [await temporaryFolder(), ...boards])
    onTestFinished(() => void child.kill('SIGKILL'))
    const [url] = await once(child, 'message')
    return new WatchedProcess(child, url)
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** What has been seen since the last time. */
  async look(): Promise<Watched> {
    this.#child.send('look')
    const [watched] = await once(this.#child, 'message')
    return watched
  }
}
