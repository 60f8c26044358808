import type { Missing, Need } from '#shared/canvases/checks/report.ts'
import type { WorkingScript, WorkingStep } from '../script/WorkingScript.ts'

/**
 * What a step leaves to be done for the board to be ready. What is missing altogether (three more questions) is the
 * business of the last step that is about its place: until then it may still come. What is missing on a card (which
 * topic is it about?) can be mended in any of them. The script's last step is about all that its steps were.
 */
export function needsOfStep(
  needs: readonly Need[],
  { step, script }: { readonly step: WorkingStep; readonly script: WorkingScript },
): readonly Missing[] {
  const later = script.steps.slice(script.steps.indexOf(step) + 1)
  const about = later.length === 0 ? script.steps : [step]
  return needs
    .filter(need => about.some(one => isAbout(one, need)))
    .flatMap(need => {
      const comesLater = later.some(one => isAbout(one, need))
      return need.missing.filter(({ card }) => card !== undefined || !comesLater)
    })
}

function isAbout({ targets }: WorkingStep, { zones }: Need): boolean {
  return zones.some(zone => targets.includes(zone) || targets.includes(zone.slice(0, zone.indexOf('.'))))
}
