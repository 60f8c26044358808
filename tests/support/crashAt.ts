import { DatabaseSync, type StatementSync } from 'node:sqlite'

/** A point in the midst of a transaction: right before or after the last of these statements, the others gone before. */
export interface CrashPoint {
  readonly statements: readonly string[]
  readonly when: 'before' | 'after'
  /** So often it passes that point first. */
  readonly spared: number
}

/**
 * Loaded into a server's threads before everything else: ends the process, as `kill -9` would, at the point that
 * CRASH_AT tells. Statements are told by how they begin.
 */
const point: CrashPoint | undefined = process.env.CRASH_AT && JSON.parse(process.env.CRASH_AT)
const { exec, prepare } = DatabaseSync.prototype
let gone = 0
let spared = 0

if (point) {
  DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string) {
    if (sql === 'BEGIN IMMEDIATE') gone = 0
    return passing(sql, () => exec.call(this, sql))
  }
  DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql: string) {
    return watched(prepare.call(this, sql), sql)
  }
}

function watched(statement: StatementSync, sql: string): StatementSync {
  for (const method of ['run', 'get', 'all'] as const) {
    const original = statement[method].bind(statement) as (...values: never[]) => never
    statement[method] = (...values: never[]) => passing(sql, () => original(...values))
  }
  return statement
}

function passing<Value>(sql: string, run: () => Value): Value {
  if (!point || !sql.trimStart().startsWith(point.statements[gone] ?? 'none')) return run()
  const isLast = gone === point.statements.length - 1
  if (isLast && point.when === 'before') crash(point)
  const value = run()
  if (!isLast) gone += 1
  else if (point.when === 'after') crash(point)
  return value
}

function crash({ spared: most }: CrashPoint): void {
  spared += 1
  if (spared > most) process.kill(process.pid, 'SIGKILL')
}
