/** The tables that a board leaves as CSV, each a file of its own. */
export const tableNames = [
  'cards',
  'people',
  'questions',
  'activities',
  'artifacts',
  'commitments',
  'decisions',
  'links',
  'comments',
] as const

export type TableName = (typeof tableNames)[number]

export function isTableName(name: unknown): name is TableName {
  return (tableNames as readonly unknown[]).includes(name)
}
