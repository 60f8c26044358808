import type { BoardMeta } from '#shared/board/snapshot.ts'
import type { BoardRecord } from './recordModel.ts'

/** "Front Door: a community of practice for designers" has a name and says what it is. */
export function titlesOf(
  board: Pick<BoardMeta, 'title' | 'community'>,
  kind: string,
): Pick<BoardRecord, 'title' | 'lead' | 'running'> {
  const title = board.title.trim()
  const name = board.community.trim() || title || 'Untitled'
  const running = [title || name, kind].join(' · ')
  const colon = name.search(/:\s/)
  if (colon > 0) return { title: name.slice(0, colon).trim(), lead: name.slice(colon + 1).trim(), running }
  return { title: name, lead: name.startsWith(title) ? '' : title, running }
}
