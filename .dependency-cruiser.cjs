const { ROOMS } = require("./tools/rooms.cjs");

/**
 * THE LAYER TABLE. One row per folder of src/: what it may import. A folder without a row fails the build.
 * test/layers.test.ts plants violations in a tree of its own to prove that each rule fires.
 */
const MAY_IMPORT = {
  core: [],
  app: ["core"],
  locales: ["core", "app"],
  excel: ["core", "app"],
  worker: ["core", "app"],
  commands: ["core", "app"],
  functions: ["core", "locales"],
  taskpane: ["core", "app", "locales"],
  "workbench/host": [],
  "workbench/files": ["workbench/host"],
  "workbench/samples": [],
  "workbench/node-client": ["workbench/host"],
  "workbench/page": ["workbench/host", "workbench/files", "workbench/samples"],
};
const LAYERS_WITH_ROOMS = [...new Set(Object.keys(ROOMS).map(room => room.split("/")[0]))];
/** What belongs to a room: everything below it that is no room of its own. */
const ofRoom = room => {
  const inner = Object.keys(ROOMS).some(other => other.startsWith(`${room}/`));
  return inner ? `^src/${room}/[^/]+$` : `^src/${room}/`;
};
const FOLDERS = [...Object.keys(MAY_IMPORT), "entry"];
const inside = folder => `^src/${folder}/`;
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([folder, allowed]) =>
      rule(
        `layer-${folder.replace("/", "-")}`,
        `src/${folder} may import ${allowed.length > 0 ? allowed.map(name => `src/${name}`).join(", ") : "nothing of src/ but itself"}`,
        { path: inside(folder) },
        { path: "^src/", pathNot: [folder, ...allowed].map(inside) },
      ),
    ),
    rule(
      "every-folder-has-a-row",
      "give the folder a row in MAY_IMPORT",
      { path: "^src/", pathNot: FOLDERS.map(inside) },
      {},
    ),
    rule(
      "no-stray-files",
      "move the file into a folder of the table",
      { orphan: true, path: "^src/", pathNot: FOLDERS.map(inside) },
      {},
    ),
    rule(
      "nobody-imports-entry",
      "entry wires; nobody imports it",
      { path: "^src/", pathNot: inside("entry") },
      { path: inside("entry") },
    ),
    rule(
      "core-folders-are-private",
      "only the files directly in src/core are its door",
      { path: "^src/", pathNot: "^src/core/" },
      { path: "^src/core/[^/]+/" },
    ),
    ...Object.entries(ROOMS).map(([room, { uses }]) =>
      rule(
        `floor-${room.replaceAll("/", "-")}`,
        `src/${room} may import the files at the root of its layer and ${uses.length > 0 ? uses.map(name => `src/${name}`).join(", ") : "no other room"}`,
        { path: ofRoom(room) },
        { path: `^src/${room.split("/")[0]}/.+/`, pathNot: [room, ...uses].map(ofRoom) },
      ),
    ),
    ...Object.entries(ROOMS).flatMap(([room, { door }]) =>
      door === undefined
        ? []
        : [
            rule(
              `door-${room.replaceAll("/", "-")}`,
              `only ${door.join(", ")} of src/${room} are for others`,
              { path: "^src/", pathNot: ofRoom(room) },
              { path: ofRoom(room), pathNot: door.map(file => `^src/${room}/${file}\\.tsx?$`) },
            ),
          ],
    ),
    rule(
      "every-room-has-a-row",
      "give the folder a row in ROOMS",
      { path: `^src/(${LAYERS_WITH_ROOMS.join("|")})/.+/`, pathNot: Object.keys(ROOMS).map(ofRoom) },
      {},
    ),
    rule(
      "pure-layers-use-no-packages",
      "core, app and locales use no packages, but for one function that clusters values",
      { path: "^src/(core|app|locales)/", pathNot: "^src/core/score/natural-breaks\\.ts$" },
      { pathNot: "^src/", dependencyTypesNot: ["local", "localmodule", "aliased", "aliased-subpath-import"] },
    ),
    rule(
      "one-package-in-the-core",
      "natural breaks use simple-statistics and nothing else",
      { path: "^src/core/score/natural-breaks\\.ts$" },
      {
        pathNot: "(^src/|simple-statistics)",
        dependencyTypesNot: ["local", "localmodule", "aliased", "aliased-subpath-import"],
      },
    ),
    rule(
      "the-add-in-never-ships-the-workbench",
      "the published page must not reach the emulated host",
      { path: "^src/entry/addin" },
      { path: "^src/workbench/", reachable: true },
    ),
    rule("no-cycles", "break the cycle", {}, { circular: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.types/" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "default"],
    },
  },
};
