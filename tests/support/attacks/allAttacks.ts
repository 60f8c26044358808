import type { Attacks } from './Attack.ts'
import { forgedClocks } from './forgedClocks.ts'
import { misplaced } from './misplaced.ts'
import { notPermitted } from './notPermitted.ts'
import { strangeContent } from './strangeContent.ts'

export const allAttacks: Attacks = { ...forgedClocks, ...misplaced, ...strangeContent, ...notPermitted }
