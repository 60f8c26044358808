import type { FaceProps } from './Face.ts'

export function AgreementFace({ text }: FaceProps) {
  return text
}
