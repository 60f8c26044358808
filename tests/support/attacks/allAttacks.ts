import type { Attacks } from './Attack.ts'
import { forgedClocks } from './forgedClocks.ts'
import { misplaced } from './misplaced.ts'
import { notPermitted } from './notPermitted.ts'
import { onGarbage } from './onGarbage.ts'
import { strangeContent } from './strangeContent.ts'

/** In this order on one board: the last ones leave something of the attacker's behind. */
export const allAttacks: Attacks = {
  ...forgedClocks,
  ...misplaced,
  ...strangeContent,
  ...notPermitted,
  ...onGarbage,
}
