import { agendaChecks } from './agenda.ts'
import { boundaryChecks } from './boundary.ts'
import { charterChecks } from './charter.ts'
import { communityChecks } from './community.ts'
import { domainChecks } from './domain.ts'
import { habitatChecks } from './habitat.ts'
import { leadershipChecks } from './leadership.ts'
import { practiceChecks } from './practice.ts'
import { practiceHints } from './practiceHints.ts'
import type { Checks } from './report.ts'
import { rhythmChecks } from './rhythm.ts'
import { stagesChecks } from './stages.ts'
import { valueChecks } from './value.ts'

/** Every check and hint by its id; the canvases' data says in words when each is met. */
export const checks: Checks = {
  ...domainChecks,
  ...communityChecks,
  ...practiceChecks,
  ...practiceHints,
  ...leadershipChecks,
  ...valueChecks,
  ...stagesChecks,
  ...agendaChecks,
  ...rhythmChecks,
  ...boundaryChecks,
  ...habitatChecks,
  ...charterChecks,
}
