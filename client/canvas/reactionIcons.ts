import { CircleHelp, Heart, Lightbulb, type LucideIcon, PartyPopper, ThumbsUp } from 'lucide-react'
import type { Reaction } from '#shared/board/kinds.ts'

/** In the order in which they are offered. */
export const reactionIcons: Readonly<Record<Reaction, LucideIcon>> = {
  agree: ThumbsUp,
  love: Heart,
  idea: Lightbulb,
  question: CircleHelp,
  celebrate: PartyPopper,
}
