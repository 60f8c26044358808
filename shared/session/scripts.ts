import { templateOf } from '#shared/canvases/catalogue.ts'
import { zoneOf } from '#shared/canvases/zoneOf.ts'
import { z } from '#shared/std/zod.ts'
import convening1 from './data/convening-1.json' with { type: 'json' }
import convening2 from './data/convening-2.json' with { type: 'json' }
import convening3 from './data/convening-3.json' with { type: 'json' }
import launch90 from './data/launch-90.json' with { type: 'json' }
import leadership60 from './data/leadership-60.json' with { type: 'json' }
import review90 from './data/review-90.json' with { type: 'json' }
import taster60 from './data/taster-60.json' with { type: 'json' }
import value75 from './data/value-75.json' with { type: 'json' }
import { type SessionScript, sessionScript } from './schema.ts'

const all = [launch90, taster60, convening1, convening2, convening3, review90, leadership60, value75]

/**
 * The scripts a convening can follow, by id, the one for a first launch first. Loading fails, naming script and place,
 * if the data is not sound.
 */
export const scripts: ReadonlyMap<string, SessionScript> = new Map(
  all.map(loadScript).map(script => [script.id, script]),
)

/** A script from plain data, checked by schema and for sense. Throws with what is wrong and where. */
export function loadScript(data: unknown): SessionScript {
  const parsed = sessionScript.safeParse(data)
  if (!parsed.success) throw new Error(`A session script cannot be used:\n${z.prettifyError(parsed.error)}`)
  const faults = faultsOf(parsed.data)
  if (faults.length > 0)
    throw new Error(`The script "${parsed.data.id}" cannot be used:\n${faults.join('\n')}`)
  return parsed.data
}

function faultsOf({ minutes, steps }: SessionScript): readonly string[] {
  const total = steps.reduce((sum, step) => sum + step.minutes, 0)
  const unknown = steps.flatMap(step =>
    step.targets
      .filter(target => !isTarget(target))
      .map(target => `step "${step.title}": no place ${target}`),
  )
  return total === minutes ? unknown : [`its steps take ${total} minutes, not ${minutes}`, ...unknown]
}

/** A canvas or a zone of one. */
function isTarget(target: string): boolean {
  const [canvas = ''] = target.split('.')
  return target === canvas ? templateOf(canvas) !== undefined : zoneOf(canvas, target) !== undefined
}
