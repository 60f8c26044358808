import { once } from 'node:events'
import { startSync } from './startSync.ts'

/**
 * A sync server as a process of its own, to be killed. Folder, port and whether to lay out board `b` as arguments;
 * starts at the first word on its input, so that it can be loaded ahead, and says its port once it listens.
 */
const [folder = '', port = '0', isNew] = process.argv.slice(2)
await once(process.stdin, 'data')
const harness = await startSync({ folder, port: Number(port) })
if (isNew === 'new') await harness.newBoard('b')
process.stdout.write(`${new URL(harness.url).port}\n`)
