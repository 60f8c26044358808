import {
  Coffee,
  Eye,
  Group,
  ListChecks,
  type LucideIcon,
  MessagesSquare,
  PenLine,
  Presentation,
  Smile,
  UserCheck,
  Vote,
} from 'lucide-react'
import type { StepMode } from '#shared/session/schema.ts'

export const stepIcons: Readonly<Record<StepMode, LucideIcon>> = {
  check: Smile,
  brief: Presentation,
  write: PenLine,
  reveal: Eye,
  cluster: Group,
  discuss: MessagesSquare,
  vote: Vote,
  assign: UserCheck,
  review: ListChecks,
  break: Coffee,
}
