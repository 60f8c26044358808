import type { FaceProps } from './Face.ts'

/** Words on the sheet itself, without paper. */
export function LabelFace({ text }: FaceProps) {
  return text
}
