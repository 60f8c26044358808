import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ticksPerSecond = 100

/** A server in a process of its own, so that its CPU time can be told from the load's. */
export class Subject {
  readonly url: string
  /** From the start of the process to its first word that it listens. */
  readonly startMs: number
  readonly #process: ChildProcess
  readonly #folder: string

  private constructor(
    process: ChildProcess,
    folder: string,
    { url, startMs }: { url: string; startMs: number },
  ) {
    this.#process = process
    this.#folder = folder
    this.url = url
    this.startMs = startMs
  }

  /** Starts a script that prints its address once it listens. */
  static async start(script: string): Promise<Subject> {
    const folder = await mkdtemp(join(tmpdir(), 'convene-bench-'))
    const began = performance.now()
    const child = spawn(process.execPath, [script], {
      env: { ...process.env, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        const address = /http:\/\/\S+/.exec(chunk.toString())
        if (address) resolve(address[0])
      })
      child.once('exit', code => reject(new Error(`${script} ended with ${code}`)))
    })
    return new Subject(child, folder, { url, startMs: performance.now() - began })
  }

  /** CPU seconds used so far, user and system, all threads. */
  cpu(): number {
    const fields = readFileSync(`/proc/${this.#process.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  }

  async stop(): Promise<void> {
    const ended = new Promise(resolve => this.#process.once('exit', resolve))
    this.#process.kill('SIGTERM')
    await ended
    await rm(this.#folder, { recursive: true, force: true })
  }
}
