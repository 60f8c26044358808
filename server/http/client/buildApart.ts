import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/**
 * Builds the interface in a process of its own. The builder takes hundreds of megabytes, which a server that did it
 * itself would keep for as long as it runs.
 */
export async function buildApart(): Promise<void> {
  const program = fileURLToPath(new URL('./buildProgram.ts', import.meta.url))
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The interface could not be built.')
}
