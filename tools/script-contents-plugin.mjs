const NAME = "ScriptContentsPlugin";

/**
 * Writes a file that says what each script is made of: by the name of its file the bytes of source, before they are
 * minified, of each folder of ours and of each package, the largest first.
 */
export class ScriptContentsPlugin {
  constructor(file) {
    this.file = file;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, compilation => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        const contents = {};
        for (const chunk of compilation.chunks) {
          const modules = [...compilation.chunkGraph.getChunkModules(chunk)].flatMap(partsOf);
          for (const file of chunk.files) contents[file] = bytesByFolder(modules, compiler.context);
        }
        const text = `${JSON.stringify(contents, null, 1)}\n`;
        compilation.emitAsset(this.file, new compiler.webpack.sources.RawSource(text));
      });
    });
  }
}

/** A module that was joined from several is these. */
function partsOf(module) {
  return module.modules ? [...module.modules].flatMap(partsOf) : [module];
}

function bytesByFolder(modules, root) {
  const bytes = new Map();
  for (const module of modules) {
    const folder = folderOf(module.resource ?? "", root);
    bytes.set(folder, (bytes.get(folder) ?? 0) + module.size());
  }
  return Object.fromEntries([...bytes].sort(([, one], [, other]) => other - one));
}

/** "src/app/session" for a file of ours, "react-dom" for one of a package, "(build)" for what the build adds. */
function folderOf(resource, root) {
  const inPackage = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(resource);
  if (inPackage) return inPackage[1].replaceAll("\\", "/");
  if (!resource.startsWith(root)) return "(build)";
  return resource
    .slice(root.length + 1)
    .split(/[\\/]/)
    .slice(0, -1)
    .slice(0, 3)
    .join("/");
}
