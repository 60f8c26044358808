import type { MessageId } from '#client/words/t.ts'

/** A key by its message, or as it is printed. `mod` is Control, or the command key of a Mac. */
export type Key = 'mod' | 'shift' | 'alt' | { readonly print: string } | { readonly word: MessageId }

interface Shortcut {
  readonly does: MessageId
  /** Any of these combinations. */
  readonly keys: readonly (readonly Key[])[]
}

export interface ShortcutGroup {
  readonly title: MessageId
  readonly shortcuts: readonly Shortcut[]
}

const print = (key: string): Key => ({ print: key })
const arrows: Key = { word: 'shortcut.keyArrows' }
const enter: Key = { word: 'shortcut.keyEnter' }
const esc: Key = { word: 'shortcut.keyEscape' }
const space: Key = { word: 'shortcut.keySpace' }
const tab: Key = { word: 'shortcut.keyTab' }
const remove: Key = { word: 'shortcut.keyDelete' }

export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'shortcut.everywhere',
    shortcuts: [
      { does: 'shortcut.undo', keys: [['mod', print('Z')]] },
      {
        does: 'shortcut.redo',
        keys: [
          ['mod', 'shift', print('Z')],
          ['mod', print('Y')],
        ],
      },
      { does: 'shortcut.help', keys: [[print('?')]] },
    ],
  },
  {
    title: 'shortcut.cards',
    shortcuts: [
      { does: 'shortcut.newCard', keys: [[print('N')]] },
      { does: 'shortcut.edit', keys: [[enter], [print('F2')]] },
      { does: 'shortcut.details', keys: [[print('I')]] },
      { does: 'shortcut.menu', keys: [[print('M')]] },
      { does: 'shortcut.escape', keys: [[esc]] },
      { does: 'shortcut.next', keys: [[tab]] },
      { does: 'shortcut.previous', keys: [['shift', tab]] },
      { does: 'shortcut.extend', keys: [['shift', { word: 'shortcut.keyClick' }]] },
      { does: 'shortcut.selectAll', keys: [['mod', print('A')]] },
      { does: 'shortcut.nudge', keys: [[arrows]] },
      { does: 'shortcut.nudgeFar', keys: [['shift', arrows]] },
      { does: 'shortcut.duplicate', keys: [['mod', print('D')]] },
      { does: 'shortcut.copy', keys: [['mod', print('C')]] },
      { does: 'shortcut.paste', keys: [['mod', print('V')]] },
      { does: 'shortcut.delete', keys: [[remove], [{ word: 'shortcut.keyBackspace' }]] },
    ],
  },
  {
    title: 'shortcut.view',
    shortcuts: [
      { does: 'shortcut.pan', keys: [[space, { word: 'shortcut.keyDrag' }], [arrows]] },
      { does: 'shortcut.zoomIn', keys: [[print('+')]] },
      { does: 'shortcut.zoomOut', keys: [[print('−')]] },
      { does: 'shortcut.zoomReal', keys: [[print('0')]] },
      { does: 'shortcut.zoomAll', keys: [[print('1')]] },
      { does: 'shortcut.zoomSelection', keys: [[print('2')]] },
      { does: 'shortcut.toolSelect', keys: [[print('V')]] },
      { does: 'shortcut.toolHand', keys: [[print('H')]] },
    ],
  },
  {
    title: 'shortcut.outline',
    shortcuts: [
      { does: 'shortcut.walk', keys: [[{ word: 'shortcut.keyUp' }], [{ word: 'shortcut.keyDown' }]] },
      { does: 'shortcut.first', keys: [[{ word: 'shortcut.keyHome' }], [{ word: 'shortcut.keyEnd' }]] },
      { does: 'shortcut.typeAhead', keys: [[{ word: 'shortcut.keyLetters' }]] },
      { does: 'shortcut.edit', keys: [[enter], [print('F2')]] },
      { does: 'shortcut.details', keys: [[space]] },
      {
        does: 'shortcut.reorder',
        keys: [
          ['alt', { word: 'shortcut.keyUp' }],
          ['alt', { word: 'shortcut.keyDown' }],
        ],
      },
      { does: 'shortcut.closeBranch', keys: [[{ word: 'shortcut.keyLeft' }]] },
      { does: 'shortcut.open', keys: [[{ word: 'shortcut.keyRight' }]] },
      { does: 'shortcut.delete', keys: [[remove]] },
    ],
  },
]
