import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const WALLS = ["pure", "worker", "office", "ui", "node"].map(name => `src/tsconfig.${name}.json`);

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "dist-workbench/",
      ".types/",
      "node_modules/",
      "bench/node_modules/",
      "bench/dist/",
      "test-output/",
    ],
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.recommended],
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-console": "error",
      eqeqeq: "error",
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { project: WALLS, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Date", message: "core counts days as integers: use core/units.ts" },
        { name: "Intl", message: "words and formats live in src/locales" },
        { name: "globalThis", message: "core knows no environment" },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "take a seed as an argument" },
      ],
    },
  },
  {
    files: ["src/excel/**/*.ts", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-navigational-load": "error",
    },
  },
  {
    files: ["src/**/*.tsx", "src/taskpane/**/*.ts", "src/workbench/page/**/*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/entry/cli/**/*.ts", "test/**/*.ts", "bench/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["vitest.config.ts", "**/*.d.ts"],
    rules: { "no-restricted-exports": "off" },
  },
);
