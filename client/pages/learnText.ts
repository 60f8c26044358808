import type { MessageId } from '#client/words/t.ts'

export interface NamedText {
  readonly name: MessageId
  readonly text: MessageId
}

const levels = ['core', 'active', 'occasional', 'peripheral', 'transactional'] as const
export const learnLevels: readonly NamedText[] = levels.map(level => ({
  name: `learn.levels.${level}.name`,
  text: `learn.levels.${level}.text`,
}))

const cycles = ['immediate', 'potential', 'applied', 'realized', 'reframing'] as const
export const learnValue: readonly NamedText[] = cycles.map(cycle => ({
  name: `learn.value.${cycle}.name`,
  text: `learn.value.${cycle}.text`,
}))

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const
export const learnActivities: readonly MessageId[] = numbers.map(n => `learn.activities.${n}` as const)

export const learnSources: readonly {
  readonly title: MessageId
  readonly text: MessageId
  readonly href?: string
}[] = [
  { title: 'learn.sources.book.title', text: 'learn.sources.book.text' },
  {
    title: 'learn.sources.intro.title',
    text: 'learn.sources.intro.text',
    href: 'https://www.wenger-trayner.com/introduction-to-communities-of-practice/',
  },
  {
    title: 'learn.sources.groups.title',
    text: 'learn.sources.groups.text',
    href: 'https://www.wenger-trayner.com/leadership-groups-for-social-learning/',
  },
  { title: 'learn.sources.chile.title', text: 'learn.sources.chile.text' },
]
