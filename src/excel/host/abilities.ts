import type { Failure } from "#app/failures";

/** What a host can do, beyond what every Excel can. */
export interface HostAbilities {
  /** Areas of a selection, filters, tables of a sheet: nothing works without. */
  readonly worksAtAll: boolean;
  /** PivotTables can be made. */
  readonly makesPivots: boolean;
  readonly makesSlicers: boolean;
  /** Ranges say where they stand, in points. */
  readonly knowsRangePlaces: boolean;
  /** Ranges say whether an array spills into them. */
  readonly knowsSpills: boolean;
  readonly knowsMergedAreas: boolean;
  readonly resizesTables: boolean;
  /** All requests of a run can be one step of undoing. */
  readonly mergesUndo: boolean;
}

/** The version of ExcelApi that brought each of them. */
const REQUIREMENT_SETS: Readonly<Record<keyof HostAbilities, string>> = {
  worksAtAll: "1.9",
  makesPivots: "1.8",
  makesSlicers: "1.10",
  knowsRangePlaces: "1.10",
  knowsSpills: "1.12",
  knowsMergedAreas: "1.13",
  resizesTables: "1.13",
  mergesUndo: "1.20",
};

/**
 * The abilities of a host that says which versions of ExcelApi it supports. It is asked each time: a page that is not
 * inside Excel has nobody to ask, and shows as much when somebody wants something of the workbook.
 */
export function abilitiesOf(supports: (version: string) => boolean): HostAbilities {
  const can = (ability: keyof HostAbilities): boolean => supports(REQUIREMENT_SETS[ability]);
  return {
    get worksAtAll() {
      return can("worksAtAll");
    },
    get makesPivots() {
      return can("makesPivots");
    },
    get makesSlicers() {
      return can("makesSlicers");
    },
    get knowsRangePlaces() {
      return can("knowsRangePlaces");
    },
    get knowsSpills() {
      return can("knowsSpills");
    },
    get knowsMergedAreas() {
      return can("knowsMergedAreas");
    },
    get resizesTables() {
      return can("resizesTables");
    },
    get mergesUndo() {
      return can("mergesUndo");
    },
  };
}

/** The host itself. */
export function hostSupports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Why something was not done in a host without the ability. */
export function hostTooOld(ability: keyof HostAbilities): Failure {
  return { code: "host-too-old", needed: `ExcelApi ${REQUIREMENT_SETS[ability]}` };
}
