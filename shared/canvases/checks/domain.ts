import type { BoardIndex } from '../BoardIndex.ts'
import { textField } from '../cardFields.ts'
import { rankedQuestions } from '../learning.ts'
import { type Checks, countBetween, lacksIn, lacksOn, type Missing, when } from './report.ts'

const audiences = { member: 'members', organisation: 'their organisations', public: 'the public' } as const

export const domainChecks: Checks = {
  D1: board => adoptedStatement(board),
  D2: board => scope(board),
  D3: board => learningQuestions(board, { hosted: true }),
  D4: board => {
    const spoken = new Set(board.inZone('domain.why').map(card => textField(card, 'audience')))
    return Object.entries(audiences)
      .filter(([audience]) => !spoken.has(audience))
      .map(([, people]) => lacksIn('domain.why', `Why it matters to ${people}`))
  },
  D5: board => {
    const waiting = board.inZone('domain.topics').map(card => lacksOn(card, 'in scope, on the edge, or out?'))
    const placed = board.inZones(['domain.scope_in', 'domain.scope_edge', 'domain.scope_out'])
    return [
      ...waiting,
      ...when(waiting.length + placed.length === 0, () => lacksIn('domain.topics', 'Topics to place')),
    ]
  },
}

/** One adopted statement that a decision settles. */
function adoptedStatement(board: BoardIndex): readonly Missing[] {
  const statements = board.inZone('domain.statement').filter(card => card.text.trim() !== '')
  const adopted = statements.filter(card => textField(card, 'status') === 'adopted')
  const [statement] = adopted
  if (!statement) {
    const [draft] = statements
    return [draft ? lacksOn(draft, 'adopt it') : lacksIn('domain.statement', 'The domain in one sentence')]
  }
  if (adopted.length > 1) return [lacksIn('domain.statement', 'Two sentences are adopted: keep one')]
  return when(board.starts(statement, 'settles').length === 0, () =>
    lacksOn(statement, 'record the decision'),
  )
}

/** A working draft is enough to go on with. */
export function workableStatement(board: BoardIndex): readonly Missing[] {
  const isWorkable = board
    .inZone('domain.statement')
    .some(
      card =>
        card.text.trim() !== '' && ['adopted', 'working_draft'].includes(textField(card, 'status') ?? ''),
    )
  return when(!isWorkable, () => lacksIn('domain.statement', 'A sentence kept at least as a working draft'))
}

export function scope(board: BoardIndex): readonly Missing[] {
  const out = board.inZone('domain.scope_out')
  return [
    ...countBetween(board.inZone('domain.scope_in').length, {
      least: 3,
      most: Number.POSITIVE_INFINITY,
      zone: 'domain.scope_in',
      one: 'topic in scope',
      many: 'topics in scope',
    }),
    ...when(out.length === 0, () => lacksIn('domain.scope_out', 'One topic that is out of scope')),
    ...out
      .filter(card => textField(card, 'handled_by') === undefined)
      .map(card => lacksOn(card, 'who handles it?')),
  ]
}

/** Three to seven ranked questions about topics in scope; with `hosted` each has a host. */
export function learningQuestions(
  board: BoardIndex,
  { hosted }: { readonly hosted: boolean },
): readonly Missing[] {
  const ranked = rankedQuestions(board)
  // Before they are ranked all of them may come to count.
  const questions = ranked.length > 0 ? ranked : board.inZone('domain.questions')
  return [
    ...countBetween(ranked.length, {
      least: 3,
      most: 7,
      zone: 'domain.questions',
      one: 'ranked question',
      many: 'ranked questions',
    }),
    ...questions.flatMap(question => [
      ...when(!board.ends(question, 'about').some(topic => topic.zone === 'domain.scope_in'), () =>
        lacksOn(question, 'which topic in scope is it about?'),
      ),
      ...when(hosted && board.ends(question, 'hosted_by').length === 0, () =>
        lacksOn(question, 'who hosts it?'),
      ),
    ]),
  ]
}
