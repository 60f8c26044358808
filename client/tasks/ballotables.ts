import type { Editor } from '#client/editor/Editor.ts'
import { type Place, placeKey, sheetOf, zoneIn } from '#client/editor/sheets.ts'
import type { Ballotable } from '#client/voting/StartVoteDialog.tsx'
import { t } from '#client/words/t.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { mostCandidates } from '#shared/session/votes/methods.ts'

/** What can be voted on: the chosen cards, then the zones that the step is about, then all others that hold cards. */
export function ballotables(editor: Editor, places: readonly Place[]): readonly Ballotable[] {
  const { view, selection } = editor
  const chosen = [...selection.current].flatMap(id => view.card(id) ?? [])
  const all = [...view.canvases.keys()].flatMap(canvas =>
    (sheetOf(view.canvases, canvas)?.template.zones ?? []).map(({ id: zone }) => ({ canvas, zone })),
  )
  const first = new Set(places.map(placeKey))
  const ordered = [...places, ...all.filter(place => !first.has(placeKey(place)))]
  const zones = ordered.map(place => {
    const sheet = sheetOf(view.canvases, place.canvas)
    const zone = sheet && zoneIn(sheet, place.zone)
    return offer(placeKey(place), zone?.title ?? '', view.cards.inZone(place))
  })
  return [offer('chosen', t('task.chosen'), chosen), ...zones].filter(({ cards }) => cards.length > 0)
}

function offer(key: string, title: string, cards: readonly CardSnapshot[]): Ballotable {
  const worded = cards.filter(({ text }) => text.trim() !== '').slice(0, mostCandidates)
  return { key, title, cards: worded.map(({ id, text }) => ({ id, text })) }
}
