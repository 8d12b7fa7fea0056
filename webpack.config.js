// Two builds from one file. The add-in (default) goes to dist/ and loads Office.js from Microsoft's CDN;
// the workbench (--env workbench) goes to dist-workbench/ and serves Office.js from node_modules. One build with both
// would ship the emulated host.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { createRequire } from "node:module";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { tsImport } from "tsx/esm/api";
import { POLICY_OF_SCRIPTS, policyOfPage } from "./tools/content-policy.mjs";
import { DEVELOPMENT_ADDRESS, hostedManifest, hostingAddress } from "./tools/hosting.mjs";
import { LicencesPlugin } from "./tools/licences-plugin.mjs";
import { ScriptContentsPlugin } from "./tools/script-contents-plugin.mjs";

const root = import.meta.dirname;
const officeJsFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);
const MANIFEST = path.join(root, "manifest.xml");
const OFFICE_JS_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Copies what the pages need as files: icons, and for the workbench the manifest that its ribbon reads. */
class CopyFilesPlugin {
  constructor(files) {
    this.files = files;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("CopyFilesPlugin", compilation => {
      compilation.hooks.processAssets.tapPromise(
        { name: "CopyFilesPlugin", stage: compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          for (const [from, to] of this.files) {
            compilation.fileDependencies.add(path.join(root, from));
            const content = await readFile(path.join(root, from));
            compilation.emitAsset(to, new compiler.webpack.sources.RawSource(content));
          }
        },
      );
    });
  }
}

/** Writes files that code of the product makes: `make` gets the module tools/built-files.ts and gives names with contents. */
class BuiltFilesPlugin {
  constructor(make) {
    this.make = make;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("BuiltFilesPlugin", compilation => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "BuiltFilesPlugin", stage }, async () => {
        const files = await tsImport("./tools/built-files.ts", import.meta.url);
        for (const [name, content] of await this.make(files)) {
          const raw = typeof content === "string" ? content : Buffer.from(content);
          compilation.emitAsset(name, new compiler.webpack.sources.RawSource(raw));
        }
      });
    });
  }
}

/** What is read in a browser: the manifest and the pane link to them. */
const PAGES = ["rfmw-privacy", "rfmw-support"].flatMap(name =>
  ["html", "zh-CN.html"].map(ending => [`assets/pages/${name}.${ending}`, `${name}.${ending}`]),
);

/** Writes what whoever serves the files sends with them. */
class HeadersPlugin {
  constructor(headers) {
    this.headers = headers;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("HeadersPlugin", compilation => {
      compilation.hooks.processAssets.tap("HeadersPlugin", () => {
        const text = `${JSON.stringify(this.headers, null, 2)}\n`;
        compilation.emitAsset("headers.json", new compiler.webpack.sources.RawSource(text));
      });
    });
  }
}

const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const ICONS = ["mark", "score", "list", "member", "pane", "sample"].flatMap(name =>
  ICON_SIZES.map(size => [`assets/${name}-${size}.png`, `assets/${name}-${size}.png`]),
);
const SHORTCUTS = ["shortcuts.json", "shortcuts.zh-CN.json"].map(name => [`src/entry/addin/${name}`, name]);

export default async (env = {}, argv = {}) => {
  const mode = argv.mode ?? (env.WEBPACK_SERVE ? "development" : "production");
  const workbench = Boolean(env.workbench);
  const address = hostingAddress();
  const policy = policyOfPage(workbench ? "" : new URL(OFFICE_JS_CDN).origin);
  // A policy holds for what comes after it, so the page has it before its first script.
  const policyTag = mode === "production" ? `<meta http-equiv="Content-Security-Policy" content="${policy}" />` : "";
  const starting = await readFile(path.join(root, "src/entry/starting.html"), "utf8");
  const html = (filename, template, chunks, head) =>
    new HtmlWebpackPlugin({
      filename,
      template,
      chunks,
      scriptLoading: "defer",
      templateParameters: { head, policy: policyTag, starting },
      favicon: "assets/mark-32.png",
    });

  return {
    mode,
    devtool: mode === "production" ? false : "source-map",
    entry: workbench
      ? { workbench: "./src/entry/workbench/index.ts", taskpane: "./src/entry/workbench/pane.ts" }
      : {
          taskpane: "./src/entry/addin/index.ts",
          // The manifest names this file, so its name never changes.
          functions: { import: "./src/entry/addin/functions.ts", filename: "functions.js" },
        },
    output: {
      path: path.join(root, workbench ? "dist-workbench" : "dist"),
      filename: "[name].[contenthash:8].js",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      parser: { javascript: { exportsPresence: "error" } },
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          // The type check is `tsc -b`; the walls' files have other names, so the root's is named here.
          options: {
            transpileOnly: true,
            configFile: path.join(root, "tsconfig.json"),
            compilerOptions: { noEmit: false },
          },
        },
        { test: /manifest\.xml$/, type: "asset/source" },
      ],
    },
    cache: { type: "filesystem", cacheDirectory: path.join(root, ".cache", workbench ? "workbench" : "addin") },
    performance: { hints: false },
    plugins: [
      new CopyFilesPlugin(workbench ? ICONS : [...ICONS, ...SHORTCUTS]),
      new LicencesPlugin("licences.txt"),
      ...(workbench ? [new ScriptContentsPlugin("script-contents.json")] : []),
      new HeadersPlugin({ page: policy, scripts: POLICY_OF_SCRIPTS }),
      new BuiltFilesPlugin(async ({ sampleFiles, sampleOrderFiles, functionFiles }) => [
        ...(await sampleFiles()),
        ...sampleOrderFiles(),
        ...(workbench ? [] : functionFiles(address)),
        ...(workbench ? [] : [["manifest.xml", hostedManifest(await readFile(MANIFEST, "utf8"), address)]]),
      ]),
      ...(workbench
        ? [
            html("workbench.html", "./src/entry/workbench/workbench.html", ["workbench"], ""),
            html("taskpane.html", "./src/entry/workbench/pane.html", ["taskpane"], ""),
          ]
        : [
            html(
              "taskpane.html",
              "./src/entry/addin/taskpane.html",
              ["taskpane"],
              `<script src="${OFFICE_JS_CDN}"></script>`,
            ),
          ]),
      new CopyFilesPlugin(PAGES),
    ],
    devServer: {
      port: workbench ? 3100 : Number(new URL(DEVELOPMENT_ADDRESS).port),
      host: "localhost",
      hot: false,
      liveReload: true,
      client: { overlay: { warnings: false, errors: true, runtimeErrors: false } },
      open: workbench && !process.env.CI ? { target: ["/workbench.html"] } : false,
      static: workbench ? [{ directory: officeJsFolder, publicPath: "/office-js", watch: false }] : [],
      ...(env.https ? { server: { type: "https", options: await devCertificates() } } : {}),
    },
  };
};

/** Real Excel wants https; the certificates come from office-addin-dev-certs, which only this needs. */
async function devCertificates() {
  const home = process.env.HOME ?? process.env.USERPROFILE ?? "";
  const folder = path.join(home, ".office-addin-dev-certs");
  try {
    const [key, cert, ca] = await Promise.all(
      ["localhost.key", "localhost.crt", "ca.crt"].map(name => readFile(path.join(folder, name))),
    );
    return { key, cert, ca };
  } catch {
    throw new Error("No development certificates found. Run: npx --yes office-addin-dev-certs@3.0.0 install");
  }
}
