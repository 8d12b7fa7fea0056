import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests of code without Microsoft's client, a page or anything that is kept from file to file. */
const PURE = [
  "test/app/lesson",
  "test/app/orders",
  "test/app/outputs/members",
  "test/app/outputs/overview",
  "test/app/outputs/shapes",
  "test/commands",
  "test/core",
  "test/fuzz",
  "test/locales",
  "test/taskpane",
  "test/workbench/files",
  "test/workbench/page",
  "test/workbench/samples",
].map(folder => `${folder}/**/*.test.ts`);

/** Tests of the pane above Microsoft's client, which starts once in a process. */
const WITH_CLIENT = ["numbers-agree", "privacy", "track-numbers"].map(name => `test/taskpane/${name}.test.tsx`);

export default defineConfig({
  test: {
    // The default leaves one processor to watch mode, which halves a machine with two.
    // A worker waits for its files about a quarter of its time: two processors keep three busy.
    maxWorkers: Math.max(3, availableParallelism()),
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", ...PURE],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "pure",
          environment: "node",
          include: PURE,
          // Nothing here keeps anything between files, and loading the same modules for each takes half of the time.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "dom",
          environment: "jsdom",
          // Each file has a page of its own all the same; Fluent UI is loaded once.
          isolate: false,
          include: ["test/**/*.test.tsx"],
          exclude: WITH_CLIENT,
          setupFiles: ["test/support/dom-gaps.ts"],
          deps: { optimizer: { client: { enabled: true, include: ["@fluentui/react-components"] } } },
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "dom-client",
          environment: "jsdom",
          include: WITH_CLIENT,
          setupFiles: ["test/support/dom-gaps.ts"],
          deps: { optimizer: { client: { enabled: true, include: ["@fluentui/react-components"] } } },
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          environment: "node",
          include: ["test/e2e/**/*.spec.ts"],
          globalSetup: ["test/e2e/global-setup.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
