import type { CardKind } from './kinds.ts'

/**
 * The plain fields of each kind of card. What points at another card (owner, host, inviter ...) is a link
 * (`linkTypes.ts`), never a field. The side panel, the checks, the exports and the import read this table.
 */
export type FieldSpec =
  | { readonly key: string; readonly type: 'text' | 'longtext' | 'date' | 'url' | 'list' | 'flag' }
  | { readonly key: string; readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly key: string; readonly type: 'choice' | 'choices'; readonly options: readonly string[] }
  | { readonly key: string; readonly type: 'perspective' }

/** A stored field: text, number, flag, or a list of texts. Dates are ISO days, `2026-10-15`. */
export type FieldValue = string | number | boolean | readonly string[]
export type Fields = Readonly<Record<string, FieldValue>>

export const roleNames = [
  'convener',
  'facilitator',
  'knowledge_steward',
  'technology_steward',
  'broker',
  'expert',
  'sponsor',
  'support',
  'welcomer',
  'mentor',
  'social_reporter',
] as const

/** The eleven typical ways of learning together (after Wenger-Trayner, 2015). */
const activityTypes = [
  'problem_solving',
  'requests_for_information',
  'seeking_experience',
  'reusing_assets',
  'coordination_and_synergy',
  'building_an_argument',
  'growing_confidence',
  'discussing_developments',
  'documenting_projects',
  'visits',
  'mapping_knowledge',
] as const

const rhythms = ['continuous', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'once'] as const

/** The cycles in which a community creates value (after Wenger, Trayner & de Laat, 2011; Wenger-Trayner, 2020). */
const valueCycles = [
  'immediate',
  'potential',
  'applied',
  'realized',
  'reframing',
  'strategic',
  'enabling',
] as const

/** The nine orientations of a digital habitat (after Wenger, White & Smith, 2009). */
export const orientations = [
  'meetings',
  'open_ended_conversations',
  'projects',
  'content',
  'access_to_expertise',
  'relationships',
  'individual_participation',
  'community_cultivation',
  'serving_a_context',
] as const

export const levels = ['core', 'active', 'occasional', 'peripheral', 'transactional'] as const
export type Level = (typeof levels)[number]

const healthDimensions = [
  'domain',
  'community',
  'practice',
  'leadership',
  'support',
  'rhythm',
  'value',
] as const

const personFields: readonly FieldSpec[] = [
  { key: 'organisation', type: 'text' },
  { key: 'perspective', type: 'perspective' },
  { key: 'roles', type: 'choices', options: roleNames },
  { key: 'offers', type: 'list' },
  { key: 'asks', type: 'list' },
  { key: 'hours_per_month', type: 'number', min: 0, max: 200 },
  { key: 'moving_to', type: 'choice', options: levels },
  { key: 'status', type: 'choice', options: ['invited', 'present', 'left'] },
  { key: 'consent_listed', type: 'flag' },
]

/** Every card may say where it goes next and when it is looked at again: the parking lot and the edge need it. */
const onward: readonly FieldSpec[] = [{ key: 'next', type: 'text' }]

export const fieldsOf: Readonly<Record<CardKind, readonly FieldSpec[]>> = {
  note: [
    { key: 'audience', type: 'choice', options: ['member', 'organisation', 'public'] },
    { key: 'when', type: 'choice', options: ['before', 'during', 'after'] },
    { key: 'rotation', type: 'date' },
    { key: 'slider', type: 'number', min: 0, max: 10 },
    { key: 'by', type: 'date' },
    ...onward,
  ],
  topic: [{ key: 'revisit', type: 'date' }, { key: 'handled_by', type: 'text' }, ...onward],
  question: [
    { key: 'rank', type: 'number', min: 1, max: 99 },
    { key: 'dots', type: 'number', min: 0, max: 9999 },
    { key: 'status', type: 'choice', options: ['open', 'working', 'answered', 'retired'] },
    { key: 'horizon', type: 'choice', options: ['basics', 'current', 'leading_edge'] },
    { key: 'evidence', type: 'longtext' },
    ...onward,
  ],
  statement: [
    { key: 'status', type: 'choice', options: ['draft', 'working_draft', 'adopted'] },
    { key: 'version', type: 'number', min: 1, max: 999 },
  ],
  person: personFields,
  group: [{ key: 'headcount', type: 'number', min: 1, max: 100000 }, ...personFields],
  role: [
    { key: 'role', type: 'choice', options: roleNames },
    { key: 'until', type: 'date' },
  ],
  empty_chair: [{ key: 'by', type: 'date' }],
  agreement: [],
  activity: [
    { key: 'type', type: 'choice', options: activityTypes },
    { key: 'rhythm', type: 'choice', options: rhythms },
    { key: 'first_date', type: 'date' },
    { key: 'minutes', type: 'number', min: 5, max: 10080 },
    { key: 'state', type: 'choice', options: ['idea', 'committed', 'running', 'retired'] },
    { key: 'space', type: 'choice', options: ['public', 'private'] },
    { key: 'outward', type: 'flag' },
    { key: 'recurring', type: 'flag' },
  ],
  artifact: [
    {
      key: 'form',
      type: 'choice',
      options: ['story', 'case', 'method', 'template', 'tool', 'guide', 'vocabulary', 'data', 'contact'],
    },
    { key: 'state', type: 'choice', options: ['exists', 'planned', 'draft', 'published'] },
    { key: 'address', type: 'url' },
  ],
  commitment: [
    { key: 'due', type: 'date' },
    { key: 'status', type: 'choice', options: ['open', 'done', 'carried_over', 'dropped'] },
    { key: 'learned', type: 'longtext' },
  ],
  sign: [
    { key: 'cycle', type: 'choice', options: valueCycles },
    { key: 'measure', type: 'text' },
    { key: 'by', type: 'date' },
  ],
  trace: [
    { key: 'cycle', type: 'choice', options: valueCycles },
    { key: 'measure', type: 'text' },
  ],
  value_story: [
    { key: 'immediate', type: 'longtext' },
    { key: 'potential', type: 'longtext' },
    { key: 'applied', type: 'longtext' },
    { key: 'realized', type: 'longtext' },
    { key: 'reframing', type: 'longtext' },
    { key: 'consent_publish', type: 'flag' },
  ],
  rating: [
    { key: 'dimension', type: 'choice', options: healthDimensions },
    { key: 'orientation', type: 'choice', options: orientations },
    { key: 'score', type: 'number', min: 1, max: 5 },
    { key: 'importance', type: 'number', min: 0, max: 4 },
    { key: 'served', type: 'number', min: 0, max: 4 },
  ],
  neighbour: [
    { key: 'relation', type: 'text' },
    { key: 'object', type: 'text' },
    { key: 'encounter', type: 'date' },
    { key: 'unbridged', type: 'flag' },
  ],
  tool: [
    { key: 'orientation', type: 'choices', options: orientations },
    { key: 'access', type: 'choice', options: ['members', 'outsiders', 'undecided'] },
    { key: 'archive', type: 'text' },
    { key: 'address', type: 'url' },
  ],
  milestone: [
    { key: 'date', type: 'date' },
    { key: 'duration', type: 'number', min: 5, max: 10080 },
  ],
  summary: [
    { key: 'not_yet', type: 'flag' },
    { key: 'date', type: 'date' },
  ],
  decision: [
    {
      key: 'method',
      type: 'choice',
      options: ['consent', 'fist_to_five', 'dots', 'yes_no', 'majority', 'other'],
    },
    { key: 'tally', type: 'text' },
    { key: 'date', type: 'date' },
    { key: 'review_on', type: 'date' },
    { key: 'round', type: 'number', min: 1, max: 9 },
    { key: 'objections', type: 'list' },
  ],
  label: [],
  /** What the server calls the picture, and its width by its height; the card's words stand beneath it, and are read out in its place. */
  picture: [
    { key: 'image', type: 'text' },
    { key: 'ratio', type: 'number', min: 0.05, max: 20 },
  ],
}

/** Keys that a card itself uses in its map; no field may bear such a name. */
const ownKeys: ReadonlySet<string> = new Set([
  'kind',
  'canvas',
  'zone',
  'at',
  'size',
  'order',
  'text',
  'color',
  'author',
  'created',
  'cluster',
])

const keysOf = new Map(
  Object.entries(fieldsOf).map(([kind, specs]) => [kind, new Map(specs.map(spec => [spec.key, spec]))]),
)

export function fieldSpec(kind: CardKind, key: string): FieldSpec | undefined {
  return ownKeys.has(key) ? undefined : keysOf.get(kind)?.get(key)
}

const day = /^\d{4}-\d{2}-\d{2}$/
const longest = { text: 300, longtext: 5000, url: 2000, list: 20 } as const

/** The value if the field may hold it; undefined otherwise. Total: takes whatever a stranger's document holds. */
export function validField(spec: FieldSpec, value: unknown): FieldValue | undefined {
  switch (spec.type) {
    case 'text':
    case 'longtext':
      return typeof value === 'string' && value.length <= longest[spec.type] ? value : undefined
    case 'url':
      return typeof value === 'string' && value.length <= longest.url && isSafeAddress(value)
        ? value
        : undefined
    case 'date':
      return typeof value === 'string' && isDay(value) ? value : undefined
    case 'flag':
      return typeof value === 'boolean' ? value : undefined
    case 'number':
      return typeof value === 'number' && value >= spec.min && value <= spec.max ? value : undefined
    case 'choice':
      return typeof value === 'string' && spec.options.includes(value) ? value : undefined
    case 'perspective':
      return typeof value === 'string' && value.length <= 120 ? value : undefined
    case 'choices':
      return isTexts(value) && value.every(one => spec.options.includes(one)) ? value : undefined
    case 'list':
      return isTexts(value) && value.length <= longest.list && value.every(one => one.length <= 300)
        ? value
        : undefined
  }
}

/** Whether the text is a real day in ISO form. */
export function isDay(text: string): boolean {
  if (!day.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Only addresses that a browser may open without harm. */
export function isSafeAddress(text: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s<>"]+$/i.test(text)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(one => typeof one === 'string')
}
