import { lingui } from '@lingui/vite-plugin'
import { defineConfig } from 'vitest/config'

const node = { environment: 'node', pool: 'forks' } as const
/** Real sockets, disks and browsers on a busy machine: where nobody watches, what fails is asked once more. */
const retry = process.env.CI ? 1 : 0

export default defineConfig({
  plugins: [lingui()],
  test: {
    // One less by itself: on two cores that is half of them.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { ...node, name: 'architecture', include: ['tests/architecture/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          ...node,
          name: 'unit',
          include: ['tests/{unit,property,contract}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          ...node,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          retry,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...node,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          retry,
          globalSetup: ['tests/support/browser/buildInterface.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
