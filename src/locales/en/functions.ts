import type { Dimension } from "#core/dimensions";
import { LETTER } from "#core/dimensions";
import type { FunctionWords, Height } from "../function-words";

const codeParameters = {
  code: {
    name: "code",
    description: "The code of a member, such as 5524; a dash for a dimension that was not scored.",
  },
  map: { name: "map", description: "The segment map, as on the settings sheet; rfmw14 when left out." },
  order: { name: "order", description: "The order of the digits, as on the settings sheet; RFMW when left out." },
  levels: {
    name: "levels",
    description:
      "How many levels each score has: one number for all, or a digit for each place of the code; 5 when left out.",
  },
};

const MEANING: Readonly<Record<Dimension, Readonly<Record<Height, string>>>> = {
  recency: { high: "bought recently", middle: "bought some time ago", low: "bought long ago" },
  frequency: { high: "buys often", middle: "buys now and then", low: "buys seldom" },
  monetary: { high: "spends a lot", middle: "spends a medium amount", low: "spends little" },
  width: { high: "buys many categories", middle: "buys some categories", low: "buys few categories" },
};

/** Worksheet functions. */
export const functionsEn: FunctionWords = {
  listed: {
    SCORE: {
      description: "The score of a value between cut points, as a run gives it.",
      parameters: {
        value: { name: "value", description: "Days, purchases, an amount or categories of one member." },
        cuts: {
          name: "cuts",
          description: "The cut points in use: their cell on the settings sheet, or cells with one number each.",
        },
        reverse: {
          name: "reverse",
          description: "TRUE for recency, where fewer days score higher; FALSE when left out.",
        },
        cutAbove: {
          name: "cut_above",
          description:
            "TRUE when a value equal to a cut point belongs above it. Leave it out with the cell of the settings sheet.",
        },
      },
    },
    SEGMENT: { description: "The segment of a code, as a run gives it.", parameters: codeParameters },
    EXPLAIN: {
      description: "What each digit of a code says, the segment and what to do.",
      parameters: codeParameters,
    },
  },
  faults: {
    "no-value": "There is no value to score.",
    "value-not-a-number": "The value is not a number.",
    "no-cuts": "There are no cut points.",
    "cuts-not-numbers": "The cut points are not 1 to 8 numbers.",
    "cuts-unreadable": "The text names no cut points. Use the cell with the cut points in use on the settings sheet.",
    "boundary-contradicts-cuts": "The text of the cut points says the opposite of cut_above. Leave cut_above out.",
    "flag-unreadable": "The option is neither TRUE nor FALSE.",
    "code-unreadable": "The code is not one digit from 1 to 9, or a dash, for each of the four dimensions.",
    "map-unknown": "There is no segment map of this name.",
    "map-of-own-rules": "The rules of an own map are not known to a function.",
    "map-of-measures": "This map compares the measures of all members; a code does not say enough.",
    "order-unreadable": "The order does not name each of R, F, M and W once.",
    "levels-unreadable": "The levels are not numbers from 2 to 9.",
    "score-above-levels": "A score of the code is above its number of levels.",
  },
  score: (dimension, score, levels, height) =>
    `${LETTER[dimension]} ${score} of ${levels}: ${MEANING[dimension][height]}.`,
  notScored: dimension => `${LETTER[dimension]} was not scored.`,
  segment: (name, action) => (action === "" ? `Segment: ${name}.` : `Segment: ${name}. What to do: ${action}.`),
  sentences: all => all.join(" "),
  help: {
    title: "RFMW worksheet functions",
    intro:
      "These functions compute a score or a segment in a cell, so that the result of a run can be checked. They read nothing but what is handed to them.",
    optional: "optional",
  },
};
