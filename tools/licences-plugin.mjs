import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const NAME = "LicencesPlugin";
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.|-|$)/i;

/** Writes a file with name, version, licence and licence text of every package whose code the build contains. */
export class LicencesPlugin {
  constructor(file) {
    this.file = file;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, compilation => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        const folders = new Set([...compilation.modules].flatMap(resourcesOf).flatMap(packageFolder));
        const parts = [...folders].map(readLicence).sort((a, b) => a.title.localeCompare(b.title, "en"));
        for (const { title, licence } of parts)
          if (licence === null) compilation.errors.push(new compiler.webpack.WebpackError(`${title} names no licence`));
        const text = parts.map(({ title, licence, texts }) => [`${title} (${licence})`, ...texts].join("\n\n"));
        compilation.emitAsset(
          this.file,
          new compiler.webpack.sources.RawSource(text.join(`\n\n${"-".repeat(78)}\n\n`) + "\n"),
        );
      });
    });
  }
}

/** A module that was joined from several has theirs. */
function resourcesOf(module) {
  const own = module.resource ? [module.resource] : [];
  return module.modules ? [...module.modules].flatMap(resourcesOf) : own;
}

/** The folder of the package that a file belongs to; none for our own files. */
function packageFolder(resource) {
  const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(resource);
  return found ? [found[1]] : [];
}

function readLicence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const files = existsSync(folder) ? readdirSync(folder).filter(file => LICENCE_FILE.test(file)) : [];
  return {
    title: `${name} ${version}`,
    licence: typeof license === "string" ? license : null,
    texts: files.map(file => readFileSync(path.join(folder, file), "utf8").trim()),
  };
}
