import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { cruise } from "dependency-cruiser";
import type { ICruiseOptions, ICruiseResult, IFlattenedRuleSet } from "dependency-cruiser";
import extractDepcruiseConfig from "dependency-cruiser/config-utl/extract-depcruise-config";
import { describe, expect, it } from "vitest";

const loadedConfig = extractDepcruiseConfig(path.resolve(".dependency-cruiser.cjs"));

/** Runs the layer table over a tree that holds only these files, and names the rules that fired. */
async function rulesFired(files: Readonly<Record<string, string>>): Promise<string[]> {
  const tree = mkdtempSync(path.join(os.tmpdir(), "rfmw-layers-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
      writeFileSync(path.join(tree, name), text);
    }
    const config = await loadedConfig;
    const options: ICruiseOptions = {
      ...config.options,
      ruleSet: config as IFlattenedRuleSet,
      validate: true,
      baseDir: tree,
    };
    const { output } = await cruise(["src"], options);
    const { summary } = output as ICruiseResult;
    expect(summary.totalCruised).toBeGreaterThan(0);
    return [...new Set(summary.violations.map(violation => violation.rule.name))].sort();
  } finally {
    rmSync(tree, { recursive: true });
  }
}

describe("the layer table", () => {
  it("lets app use core, and excel use both", async () => {
    expect(
      await rulesFired({
        "src/core/day.ts": "export const day = 1;",
        "src/app/run.ts": 'export { day } from "../core/day";',
        "src/excel/sheet.ts": 'import type {} from "../app/run"; export { day } from "../core/day";',
      }),
    ).toEqual([]);
  });

  it("refuses that core uses app, even for a type alone", async () => {
    expect(
      await rulesFired({
        "src/app/run.ts": "export type Run = number;",
        "src/core/day.ts": 'import type { Run } from "../app/run"; export const day: Run = 1;',
      }),
    ).toEqual(["layer-core"]);
  });

  it("keeps the folders inside core private", async () => {
    expect(
      await rulesFired({
        "src/core/parse/texts/text.ts": "export const text = 1;",
        "src/app/run.ts": 'export { text } from "../core/parse/texts/text";',
      }),
    ).toEqual(["core-folders-are-private"]);
  });

  it("refuses that the emulated host uses anything of ours, and that the pane uses the adapter", async () => {
    expect(
      await rulesFired({
        "src/core/day.ts": "export const day = 1;",
        "src/excel/sheet.ts": "export const sheet = 1;",
        "src/workbench/host/grid.ts": 'export { day } from "../../core/day";',
        "src/taskpane/pane.ts": 'export { sheet } from "../excel/sheet";',
      }),
    ).toEqual(["layer-taskpane", "layer-workbench-host"]);
  });

  it("refuses that the published page reaches the workbench, however far round", async () => {
    expect(
      await rulesFired({
        "src/workbench/host/grid.ts": "export const grid = 1;",
        "src/entry/compose.ts": 'export { grid } from "../workbench/host/grid";',
        "src/entry/addin/index.ts": 'export { grid } from "../compose";',
      }),
    ).toEqual(["the-add-in-never-ships-the-workbench"]);
  });

  it("refuses packages in the pure layers, but for the one of the core in the one file that may have it", async () => {
    expect(
      await rulesFired({
        "src/core/day.ts": 'export { readFile } from "node:fs";',
        "src/core/score/natural-breaks.ts": 'export { ckmeans } from "simple-statistics";',
      }),
    ).toEqual(["pure-layers-use-no-packages"]);
    expect(
      await rulesFired({ "src/core/score/natural-breaks.ts": 'export { ckmeans } from "simple-statistics";' }),
    ).toEqual([]);
  });

  it("refuses cycles, and folders without a row", async () => {
    expect(
      await rulesFired({ "src/core/a.ts": 'export * from "./b";', "src/core/b.ts": 'export * from "./a";' }),
    ).toEqual(["no-cycles"]);
    expect(
      await rulesFired({ "src/misc/a.ts": 'export * from "./b";', "src/misc/b.ts": "export const b = 1;" }),
    ).toEqual(["every-folder-has-a-row"]);
  });
});

const { ROOMS } = createRequire(import.meta.url)(path.resolve("tools/rooms.cjs")) as {
  ROOMS: Readonly<Record<string, { readonly uses: readonly string[]; readonly door?: readonly string[] }>>;
};
const ruleOf = (kind: "floor" | "door", room: string): string => `${kind}-${room.replaceAll("/", "-")}`;

describe("the table of rooms", () => {
  const rooms = Object.entries(ROOMS);

  it("fires for every room that uses one above or beside it", async () => {
    const files: Record<string, string> = {};
    for (const [room] of rooms) files[`src/${room}/public.ts`] = "export const one = 1;";
    for (const [room, { uses }] of rooms) {
      const layer = room.split("/")[0]!;
      const [forbidden] = rooms.find(
        ([other]) => other !== room && other.startsWith(`${layer}/`) && !uses.includes(other),
      )!;
      const up = "../".repeat(room.split("/").length);
      files[`src/${room}/intruder.ts`] = `export { one } from "${up}${forbidden}/public";`;
    }
    const fired = await rulesFired(files);
    expect(rooms.map(([room]) => ruleOf("floor", room)).filter(name => !fired.includes(name))).toEqual([]);
  });

  it("fires for every file behind a door that somebody outside uses", async () => {
    const withDoors = rooms.filter(([, { door }]) => door !== undefined);
    expect(withDoors.length).toBeGreaterThan(5);
    const files: Record<string, string> = {};
    for (const [room] of withDoors) {
      const layer = room.split("/")[0]!;
      files[`src/${room}/private.ts`] = "export const one = 1;";
      files[`src/${layer}/root-${room.replaceAll("/", "-")}.ts`] =
        `export { one } from "./${room.slice(layer.length + 1)}/private";`;
    }
    const fired = await rulesFired(files);
    expect(withDoors.map(([room]) => ruleOf("door", room)).filter(name => !fired.includes(name))).toEqual([]);
  });

  it("lets a room use what it may, by the door", async () => {
    const door = ROOMS["app/notes"]!.door![0]!;
    expect(
      await rulesFired({
        [`src/app/notes/${door}.ts`]: "export const one = 1;",
        "src/app/failures.ts": "export const two = 2;",
        "src/app/outputs/part/part.ts": `export { one } from "../../notes/${door}"; export { two } from "../../failures";`,
      }),
    ).toEqual([]);
  });

  it("refuses a folder of a layer with rooms that is none", async () => {
    expect(await rulesFired({ "src/app/attic/box.ts": 'export { one } from "../one";', "src/app/one.ts": "export const one = 1;" })).toEqual(["every-room-has-a-row"]); // prettier-ignore
  });
});
