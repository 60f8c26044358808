import { chooseTheme, type ThemeChoice } from '#client/ui/theme.ts'
import { type MessageId, t } from '#client/words/t.ts'
import type { BoardDialog, BoardPanel } from '../boardViews.ts'
import { helpChord, wayInChord } from '../pageChords.ts'
import { fitting } from './fitting.ts'
import type { PaletteItem, PaletteProvider } from './PaletteProvider.ts'

export interface PageDoors {
  /** Facilitators arrange the board. */
  readonly leads: boolean
  readonly onDialog: (dialog: BoardDialog) => void
  readonly onPanel: (panel: BoardPanel) => void
  /** The way in, over the whole screen. */
  readonly onWayIn: () => void
}

const themes: readonly { readonly choice: ThemeChoice; readonly name: MessageId }[] = [
  { choice: 'light', name: 'theme.light' },
  { choice: 'dark', name: 'theme.dark' },
  { choice: 'system', name: 'theme.system' },
]

/** Panels and dialogs of the board page. */
export function pageProvider({ leads, onDialog, onPanel, onWayIn }: PageDoors): PaletteProvider {
  const dialog = (name: BoardDialog, label: MessageId): PaletteItem => ({
    id: name,
    label: t(label),
    run: () => onDialog(name),
  })
  const items: readonly PaletteItem[] = [
    dialog('share', 'share.title'),
    { id: 'wayIn', label: t('wayIn.show'), run: onWayIn, chords: [wayInChord] },
    { id: 'people', label: t('bar.people'), run: () => onPanel('people') },
    { id: 'progress', label: t('progress.title'), run: () => onPanel('progress') },
    { id: 'overviews', label: t('overview.title'), run: () => onPanel('overviews') },
    dialog('history', 'history.title'),
    dialog('aboutMe', 'roster.aboutMe'),
    ...(leads
      ? [
          dialog('addSheet', 'bar.addSheet'),
          dialog('community', 'community.item'),
          dialog('perspectives', 'perspectives.item'),
          dialog('zones', 'zones.item'),
        ]
      : []),
    { ...dialog('shortcuts', 'bar.shortcuts'), chords: [helpChord] },
    ...themes.map(({ choice, name }) => ({
      id: `theme.${choice}`,
      label: t(name),
      note: t('theme.label'),
      run: () => chooseTheme(choice),
    })),
  ]
  return { id: 'page', title: t('palette.board'), find: words => fitting(items, words) }
}
