import {
  Binoculars,
  BookOpen,
  CircleDot,
  Infinity as Endless,
  Footprints,
  type LucideIcon,
  Map as MapIcon,
  MessageCircleQuestion,
  MessagesSquare,
  Puzzle,
  Recycle,
  Repeat,
  Scale,
  Search,
  Sprout,
  Workflow,
} from 'lucide-react'

/** One picture per way of learning together; the name stands beside it always. */
export const activityIcons: Readonly<Record<string, LucideIcon>> = {
  problem_solving: Puzzle,
  requests_for_information: MessageCircleQuestion,
  seeking_experience: Search,
  reusing_assets: Recycle,
  coordination_and_synergy: Workflow,
  building_an_argument: Scale,
  growing_confidence: Sprout,
  discussing_developments: MessagesSquare,
  documenting_projects: BookOpen,
  visits: Footprints,
  mapping_knowledge: MapIcon,
}

export const anyActivity: LucideIcon = Binoculars

export function rhythmIcon(rhythm: string): LucideIcon {
  if (rhythm === 'continuous') return Endless
  return rhythm === 'once' ? CircleDot : Repeat
}
