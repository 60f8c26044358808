import type { ComponentType } from 'react'
import { type CardKind, freeKinds } from '#shared/board/kinds.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { ActivityFace } from './ActivityFace.tsx'
import { AgreementFace } from './AgreementFace.tsx'
import { ArtifactFace } from './ArtifactFace.tsx'
import { ChairFace } from './ChairFace.tsx'
import { CommitmentFace } from './CommitmentFace.tsx'
import { DecisionFace } from './DecisionFace.tsx'
import type { FaceProps } from './Face.ts'
import { LabelFace } from './LabelFace.tsx'
import { NoteFace } from './NoteFace.tsx'
import { PictureFace } from './PictureFace.tsx'
import { PlainFace } from './PlainFace.tsx'
import { QuestionFace } from './QuestionFace.tsx'
import { RatingFace } from './RatingFace.tsx'
import { RoleFace } from './RoleFace.tsx'
import { SignFace } from './SignFace.tsx'
import { StatementFace } from './StatementFace.tsx'
import { TagFace } from './TagFace.tsx'
import { TopicFace } from './TopicFace.tsx'

/** How a card looks. On the side table all lie as plain cards, large enough to be read from afar. */
export function faceOf({ kind, canvas }: CardSnapshot): ComponentType<FaceProps> {
  if (canvas === 'side' && !isTagKind(kind) && kind !== 'decision' && !freeKinds.has(kind)) return NoteFace
  return faces[kind]
}

function isTagKind(kind: CardKind): boolean {
  return faces[kind] === TagFace
}

const faces: Readonly<Record<CardKind, ComponentType<FaceProps>>> = {
  note: NoteFace,
  topic: TopicFace,
  question: QuestionFace,
  statement: StatementFace,
  person: TagFace,
  group: TagFace,
  role: RoleFace,
  empty_chair: ChairFace,
  agreement: AgreementFace,
  activity: ActivityFace,
  artifact: ArtifactFace,
  commitment: CommitmentFace,
  sign: SignFace,
  decision: DecisionFace,
  rating: RatingFace,
  trace: PlainFace,
  value_story: PlainFace,
  neighbour: PlainFace,
  tool: PlainFace,
  milestone: PlainFace,
  summary: PlainFace,
  label: LabelFace,
  picture: PictureFace,
}
