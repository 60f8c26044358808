import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const root = join(import.meta.dirname, '../..')

export interface Program {
  readonly pid: number | undefined
  /** Everything it has said so far. */
  readonly says: () => string
  readonly until: (what: RegExp) => Promise<RegExpExecArray>
  /** The code with which it ended. */
  readonly ended: Promise<number | null>
  readonly kill: (signal: NodeJS.Signals) => void
  /** Writes a line to its input. */
  readonly say: (line: string) => void
  /** Asks a module that was loaded first. */
  readonly ask: () => Promise<unknown>
}

export interface ProgramOptions {
  /** Blocks of 512 bytes that it may write into one file: a disk that fails. */
  readonly fileBlocks?: number
  /** A module that is loaded into each of its threads first. */
  readonly preload?: string
}

/** The server itself as a process of its own, as `npm start` runs it; killed when the running test ends. */
export function startProgram(environment: Record<string, string>, options: ProgramOptions = {}): Program {
  const flags = options.preload ? ['--expose-gc', '--import', options.preload] : []
  const command = [process.execPath, ...flags, 'server/main.ts']
  const limit = ['sh', '-c', `ulimit -f ${options.fileBlocks} && exec "$@"`, 'sh']
  return watched(options.fileBlocks === undefined ? command : [...limit, ...command], {
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...environment,
  })
}

/** One of the package's other scripts, as `npm run` runs it. */
export function runScript(words: readonly string[], environment: Record<string, string>): Program {
  return watched([process.execPath, ...words], environment)
}

function watched([program = '', ...words]: readonly string[], environment: Record<string, string>): Program {
  const child: ChildProcess = spawn(program, words, {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let text = ''
  const heard = [child.stdout, child.stderr].map(stream => stream?.on('data', chunk => (text += chunk)))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return {
    pid: child.pid,
    says: () => text,
    until: what =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = what.exec(text)
          if (found) resolve(found)
        }
        for (const stream of heard) stream?.on('data', look)
        ended.then(code => reject(new Error(`ended with ${code}: ${text}`)))
        look()
      }),
    ended,
    say: line => void child.stdin?.write(`${line}\n`),
    kill: signal => void child.kill(signal),
    async ask() {
      child.send('?')
      const [answer] = await once(child, 'message')
      return answer
    },
  }
}
