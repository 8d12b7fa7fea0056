import type { HostFacts } from "#app/workbook/self-check";

/** Requirement sets of which the highest version is told, with the last minor version that is looked for. */
const SETS: Readonly<Record<string, number>> = {
  ExcelApi: 40,
  ExcelApiDesktop: 9,
  SharedRuntime: 3,
  RibbonApi: 3,
  KeyboardShortcuts: 2,
  ContextMenuApi: 2,
  DialogApi: 4,
  DialogOrigin: 2,
  TaskPaneApi: 2,
  CustomFunctionsRuntime: 6,
};

/** What the host says of itself; nothing of it is about the user or the workbook. */
export function hostFacts(): HostFacts {
  const { diagnostics, displayLanguage, contentLanguage } = Office.context;
  const sets = Object.keys(SETS).flatMap(set => {
    const version = highestVersion(set);
    return version === null ? [] : [[set, version] as const];
  });
  return {
    platform: diagnostics?.platform ? String(diagnostics.platform) : null,
    version: diagnostics?.version ?? null,
    displayLanguage: displayLanguage ?? null,
    contentLanguage: contentLanguage ?? null,
    sets: Object.fromEntries(sets),
  };
}

/** Sets come with all their earlier versions. ExcelApiOnline has no versions but 1.1 and is told by the platform. */
function highestVersion(set: string): string | null {
  for (let minor = SETS[set]!; minor >= 1; minor--) {
    const version = `1.${minor}`;
    if (Office.context.requirements.isSetSupported(set, version)) return version;
  }
  return null;
}
