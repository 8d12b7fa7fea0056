// What the outer layers know of who members are: words and labels are theirs.
export { AGE_BANDS } from "./demographics/age-bands";
export { crossTab, FEWEST_SHOWN } from "./demographics/cross-tab";
export type { CrossTab } from "./demographics/cross-tab";
export type { DemographicTraits, PlaceTexts } from "./demographics/demographic-traits";
export { GENDERS } from "./demographics/genders";
export type { Gender } from "./demographics/genders";
export type { Incomes } from "./demographics/income-bands";
