import { defineConfig } from 'vitest/config'

/** Tests in a real browser; all others need no built pages and no browser. */
const inBrowser = ['test/journeys/**/*.test.ts', 'test/web/**/*.browser.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: inBrowser,
          testTimeout: 20_000,
          hookTimeout: 30_000,
          // Two cores is what the smallest machine has.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'browser',
          include: inBrowser,
          globalSetup: ['test/support/build-web-once.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          // One Chromium at a time, after everything else: two on two cores wait for each other.
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
