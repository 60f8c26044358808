import * as Y from 'yjs'

/**
 * Names exactly what stands in an entry, or in a whole root for an empty id: two copies of a board give the same stamp
 * if, and only if, the same edits made it what it is. Deleted things may be collected on one copy and not on the other,
 * so only their last trace counts.
 */
export function stampOf(root: Y.Map<unknown>, id: string): string {
  if (id === '') return stampOfMap(root)
  const item = root._map.get(id)
  return item ? stampOfItem(item) : 'none'
}

function stampOfMap(map: Y.Map<unknown>): string {
  const keys = [...map._map].sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${keys.map(([key, item]) => `${JSON.stringify(key)}:${stampOfItem(item)}`).join()}}`
}

function stampOfItem(item: Y.Item): string {
  const { client, clock } = item.lastId
  if (item.deleted) return `-${client}.${clock}`
  const type = item.content instanceof Y.ContentType ? item.content.type : undefined
  if (type instanceof Y.Map) return `${client}.${clock}${stampOfMap(type)}`
  return type instanceof Y.Text ? `${client}.${clock}[${stampOfText(type)}]` : `${client}.${clock}`
}

/** Its letters by number, in runs: how Yjs cuts them into items differs from copy to copy. */
function stampOfText(text: Y.Text): string {
  const runs: { readonly client: number; readonly from: number; to: number }[] = []
  for (let item = text._start; item; item = item.right) {
    if (item.deleted) continue
    const { client, clock } = item.id
    const last = runs.at(-1)
    if (last?.client === client && last.to === clock) last.to += item.length
    else runs.push({ client, from: clock, to: clock + item.length })
  }
  return runs.map(({ client, from, to }) => `${client}.${from}-${to}`).join()
}
