import { z } from '#shared/std/zod.ts'
import agenda from './data/agenda.json' with { type: 'json' }
import boundary from './data/boundary.json' with { type: 'json' }
import charter from './data/charter.json' with { type: 'json' }
import community from './data/community.json' with { type: 'json' }
import domain from './data/domain.json' with { type: 'json' }
import habitat from './data/habitat.json' with { type: 'json' }
import leadership from './data/leadership.json' with { type: 'json' }
import practice from './data/practice.json' with { type: 'json' }
import rhythm from './data/rhythm.json' with { type: 'json' }
import side from './data/side.json' with { type: 'json' }
import stages from './data/stages.json' with { type: 'json' }
import value from './data/value.json' with { type: 'json' }
import { faultsOf } from './faults.ts'
import { type CanvasTemplate, canvasTemplateSchema } from './schema.ts'

const all = [
  domain,
  community,
  practice,
  side,
  leadership,
  value,
  stages,
  agenda,
  rhythm,
  boundary,
  habitat,
  charter,
]

/**
 * Every canvas a board can have, by id, in the order in which they are offered: the three core canvases, the side
 * table, the eight others. Loading fails, naming canvas and place, if the data is not sound.
 */
export const templates: ReadonlyMap<string, CanvasTemplate> = new Map(
  all.map(loadTemplate).map(template => [template.id, template]),
)

export const coreCanvases = ['domain', 'community', 'practice'] as const

export function templateOf(id: string): CanvasTemplate | undefined {
  return templates.get(id)
}

/** A template from plain data, checked by schema and for sense. Throws with what is wrong and where. */
export function loadTemplate(data: unknown): CanvasTemplate {
  const parsed = canvasTemplateSchema.safeParse(data)
  if (!parsed.success) {
    throw new Error(`The canvas ${nameOf(data)} cannot be used:\n${z.prettifyError(parsed.error)}`)
  }
  const faults = faultsOf(parsed.data)
  if (faults.length > 0)
    throw new Error(`The canvas "${parsed.data.id}" cannot be used:\n${faults.join('\n')}`)
  return parsed.data
}

function nameOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'id' in data ? JSON.stringify(data.id) : 'without id'
}
