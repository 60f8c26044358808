import { addAndEditOwn, openBoard, type Permissions } from '#shared/protocol/permissions.ts'

const reaches = ['none', 'own', 'all'] as const

/** Every reach of editing with every reach of moving and deleting, and every way to open adding and commenting. */
export const permissionSets: readonly Permissions[] = [
  openBoard,
  addAndEditOwn,
  ...reaches.flatMap(edit =>
    reaches.flatMap(move =>
      reaches.map((del): Permissions => ({ add: true, edit, move, delete: del, comment: true })),
    ),
  ),
  ...[false, ['domain.topics'], ['practice'], ['practice', 'domain.topics']].flatMap(add =>
    [false, true].flatMap(comment =>
      (['none', 'all'] as const).map(
        (move): Permissions => ({ add, edit: 'own', move, delete: move, comment }),
      ),
    ),
  ),
]
