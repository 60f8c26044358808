import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cores, pinned } from './pinned.ts'
import type { Vitals } from './probe.ts'

const probe = join(import.meta.dirname, 'probe.ts')

export interface SubjectOptions {
  readonly script: string
  readonly env?: Readonly<Record<string, string>>
  /** Kept when the server stops; one of its own, gone then, if none is given. */
  readonly folder?: string
}

/** A server in a process of its own, on a core of its own. */
export class Subject {
  readonly url: string
  /** From the start of the process to its first word that it listens. */
  readonly startMs: number
  readonly #process: ChildProcess
  readonly #ownFolder: string | undefined

  private constructor(
    process: ChildProcess,
    ownFolder: string | undefined,
    { url, startMs }: { url: string; startMs: number },
  ) {
    this.#process = process
    this.#ownFolder = ownFolder
    this.url = url
    this.startMs = startMs
  }

  /** Starts a script that prints its address once it listens. */
  static async start({ script, env, folder }: SubjectOptions): Promise<Subject> {
    const own = folder === undefined ? await mkdtemp(join(tmpdir(), 'convene-bench-')) : undefined
    const [command, args] = pinned(cores.server, ['--expose-gc', '--import', probe, script])
    const began = performance.now()
    const child = spawn(command, args, {
      env: { ...process.env, ...env, PORT: '0', DATA_DIR: folder ?? own, LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        const address = /http:\/\/[^\s/]+/.exec(chunk.toString())
        if (address) resolve(address[0])
      })
      child.once('exit', code => reject(new Error(`${script} ended with ${code}`)))
    })
    return new Subject(child, own, { url, startMs: performance.now() - began })
  }

  /** CPU time so far, ms. */
  async cpuMs(): Promise<number> {
    return (await this.#ask('cpu')).cpuMs
  }

  /** After a full collection of garbage: not to be asked while CPU is measured. */
  vitals(): Promise<Vitals> {
    return this.#ask('all')
  }

  async stop(): Promise<void> {
    const ended = new Promise(resolve => this.#process.once('exit', resolve))
    this.#process.kill('SIGTERM')
    const impatience = setTimeout(() => this.#process.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(impatience)
    if (this.#ownFolder !== undefined) await rm(this.#ownFolder, { recursive: true, force: true })
  }

  #ask(question: 'cpu' | 'all'): Promise<Vitals> {
    return new Promise(resolve => {
      this.#process.once('message', answer => resolve(answer as Vitals))
      this.#process.send(question)
    })
  }
}
