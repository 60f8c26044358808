import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildClient, isClientStale } from '#server/http/client/buildClient.ts'
import { installPeers } from './installPeers.ts'
import { machine } from './machine.ts'
import { medianOf } from './medianOf.ts'
import { type Row, tableOf } from './report.ts'
import { isTolerable, type Outcome, runTask } from './runTask.ts'
import { briefScenarios, fullScenarios, type Scenario } from './scenarios.ts'
import { type SubjectName, subjects } from './subjects.ts'
import { writeFigures } from './writeFigures.ts'

/**
 * `npm run bench`: this server and others under the same load, each in a fresh process on a core of its own, medians
 * of three runs. It takes about an hour and a half.
 *
 *   --quick            smaller and once, a few minutes
 *   --only S3,Idle     some scenarios
 *   --servers convene,relay
 *   --rounds 3
 *   --write            puts the tables into docs/performance.md
 */
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    servers: { type: 'string' },
    rounds: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})
const rounds = Number(options.rounds ?? (options.quick ? 1 : 3))
const only = options.only?.split(',')
const servers = options.servers?.split(',')
const hasPeers = installPeers(join(import.meta.dirname, 'peers'))
if (!hasPeers) console.error('The servers to measure against could not be installed: only the relay is left.')
if (await isClientStale()) await buildClient()

const head = `${machine()}; ${rounds === 1 ? 'one run' : `medians of ${rounds} runs`} each`
console.log(`${head}\n`)
const sections: string[] = []
for (const scenario of options.quick ? briefScenarios : fullScenarios) {
  if (only && !only.includes(scenario.id)) continue
  const section = `### ${scenario.id}. ${scenario.title}\n\n${tableOf(await rowsOf(scenario))}\n`
  sections.push(section)
  console.log(section)
}
if (options.write) await writeFigures({ by: 'bench', head, sections })

async function rowsOf({ id, tasks, subjects: planned }: Scenario): Promise<readonly Row[]> {
  const rows: Row[] = []
  const spared = new Set<SubjectName>()
  for (const { name, task } of tasks) {
    for (const subject of planned.filter(isWanted)) {
      console.error(`${id}, ${name}: ${subjects[subject].title}`)
      const outcomes: Outcome[] = []
      for (let round = 0; round < rounds && !spared.has(subject); round++)
        outcomes.push(await runTask(subject, task))
      const outcome = outcomes.length > 0 ? medianOf(outcomes) : undefined
      if (outcome?.kind === 'crowd' && !isTolerable(outcome) && outcome.latency.p99 > 1000)
        spared.add(subject)
      rows.push({ name, subject, outcome })
    }
  }
  return rows
}

function isWanted(subject: SubjectName): boolean {
  if (servers && !servers.includes(subject)) return false
  return hasPeers || !subjects[subject].isPeer
}
