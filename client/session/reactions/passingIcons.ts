import {
  CircleHelp,
  HandHeart,
  Heart,
  Laugh,
  type LucideIcon,
  PartyPopper,
  Sparkles,
  ThumbsUp,
} from 'lucide-react'
import type { PassingReaction } from '#shared/session/wire.ts'

export const passingIcons: Readonly<Record<PassingReaction, LucideIcon>> = {
  agree: ThumbsUp,
  clap: HandHeart,
  heart: Heart,
  laugh: Laugh,
  surprise: Sparkles,
  question: CircleHelp,
  celebrate: PartyPopper,
}
