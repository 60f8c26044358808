import { accept, type Result, refuse } from '#shared/std/result.ts'
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
import { isTarget } from './script/isTarget.ts'

const all = [launch90, taster60, convening1, convening2, convening3, review90, leadership60, value75]

/**
 * The scripts a convening can follow, by id, the one for a first launch first. Loading fails, naming script and place,
 * if the data is not sound.
 */
export const scripts: ReadonlyMap<string, SessionScript> = new Map(
  all.map(loadScript).map(script => [script.id, script]),
)

/** As `checkScript`; throws with what is wrong and where. */
function loadScript(data: unknown): SessionScript {
  const checked = checkScript(data)
  if (!checked.ok) throw new Error(checked.refusal)
  return checked.value
}

/** A script from plain data, checked by schema and for sense, or what is wrong and where. */
export function checkScript(data: unknown): Result<SessionScript, string> {
  const parsed = sessionScript.safeParse(data)
  if (!parsed.success) return refuse(`A session script cannot be used:\n${z.prettifyError(parsed.error)}`)
  const faults = faultsOf(parsed.data)
  if (faults.length > 0) return refuse(`The script "${parsed.data.id}" cannot be used:\n${faults.join('\n')}`)
  return accept(parsed.data)
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
