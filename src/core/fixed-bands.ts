/** The bands that are set beforehand, for words that say them: without the ways to cut, which only scoring needs. */
export { fixedBands } from "./score/fixed-cuts";
