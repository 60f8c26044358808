/**
 * The plan of the house. In each of the three houses a room may use itself and the rooms listed before it; client and
 * server stand on shared and never see each other.
 */
const floors = {
  shared: ['std', 'geometry', 'protocol', 'board', 'canvases', 'session', 'export'],
  server: [
    'errors',
    'config',
    'metrics',
    'threads',
    'storage',
    'history',
    'pictures',
    'access',
    'backup',
    'sync',
    'session',
    'votes',
    'writing',
    'rehearsal',
    'export',
    'http',
    'app',
    'main',
  ],
  client: [
    'words',
    'wire',
    'editor',
    'ui',
    'picture',
    'canvas',
    'panels',
    'outline',
    'contribute',
    'record',
    'session',
    'voting',
    'drafting',
    'tasks',
    'pages',
    'main',
    'serviceWorker',
  ],
} as const

type House = keyof typeof floors

export interface Floor {
  readonly house: House
  readonly room: string
  readonly level: number
}

/** Where a file lies; undefined if the plan knows no such room. */
export function floorOf(path: string): Floor | undefined {
  const [house = '', second = ''] = path.split('/')
  if (!isHouse(house)) return undefined
  const room = second.replace(/\.(tsx?|css|html)$/, '')
  const level = (floors[house] as readonly string[]).indexOf(room)
  return level < 0 ? undefined : { house, room, level }
}

function isHouse(name: string): name is House {
  return Object.hasOwn(floors, name)
}

/** Packages and the folders that may use them; each is imported nowhere else. */
const homes: readonly (readonly [package_: string | RegExp, homes: readonly string[]])[] = [
  [
    'yjs',
    [
      'shared/board/',
      'server/sync/',
      'server/storage/',
      'server/history/',
      'server/export/archive/',
      'server/rehearsal/',
      'client/wire/',
      'client/editor/',
    ],
  ],
  [/^y-protocols\//, ['server/sync/', 'client/wire/']],
  [/^lib0\//, ['server/sync/', 'server/storage/', 'client/wire/']],
  ['y-websocket', ['client/wire/', 'server/rehearsal/']],
  ['ws', ['server/sync/', 'server/rehearsal/']],
  ['socket.io', ['server/session/']],
  ['socket.io-client', ['client/wire/session/', 'server/rehearsal/']],
  ['zod', ['shared/std/', 'server/http/']],
  ['fractional-indexing', ['shared/board/']],
  [/^(fastify|@fastify\/)/, ['server/http/', 'server/app.ts', 'server/access/']],
  [
    'pino',
    [
      'server/app.ts',
      'server/main.ts',
      'server/http/',
      'server/sync/',
      'server/session/',
      'server/votes/',
      'server/writing/',
      'server/rehearsal/',
    ],
  ],
  ['vite', ['server/http/']],
  ['sharp', ['server/pictures/']],
  ['node:sqlite', ['server/storage/']],
  [/^node:/, ['server/']],
  [
    /^(react|react-dom)(\/|$)/,
    [
      'client/ui/',
      'client/canvas/',
      'client/panels/',
      'client/outline/',
      'client/contribute/',
      'client/voting/',
      'client/drafting/',
      'client/tasks/',
      'client/record/',
      'client/session/',
      'client/pages/',
      'client/main.tsx',
      'client/editor/EditorContext.tsx',
      'client/editor/hooks.ts',
    ],
  ],
  ['@base-ui/react', ['client/ui/']],
  [/^@base-ui\/react\//, ['client/ui/', 'client/panels/', 'client/pages/App.tsx']],
  ['lucide-react', ['client/']],
  ['rbush', ['client/editor/']],
  [/^@lingui\//, ['client/words/']],
  [/^@fontsource-variable\//, ['client/ui/']],
  ['uqr', ['client/panels/', 'client/ui/']],
  [/^(mdast-util-|mdast$|csv-stringify)/, ['shared/export/']],
  [/^(harfbuzzjs|@expo-google-fonts\/|@myriaddreamin\/|@resvg\/|@iconify-json\/|docx$)/, ['server/export/']],
  ['fflate', ['server/export/archive/']],
  [/^(@chenglou\/pretext|bidi-js)$/, ['shared/export/']],
]

/** The folders in which a package is at home; the first entry that names it counts. */
export function homeOf(specifier: string): readonly string[] {
  for (const [name, folders] of homes) {
    if (typeof name === 'string' ? name === specifier : name.test(specifier)) return folders
  }
  return []
}
