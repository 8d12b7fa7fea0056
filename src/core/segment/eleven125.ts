import type { ScoreMap, ScoreSegment } from "../segment-map";
import { elevenSegment } from "./eleven-segments";
import type { ElevenId } from "./eleven-segments";

/**
 * Eleven segments that list their codes over recency, frequency and monetary, all 125 once, as many mailing tools have
 * them. Not the grid of the classic eleven: the two agree on 56 codes. Width is not looked at.
 */
export const eleven125: ScoreMap = {
  kind: "scores",
  id: "eleven125",
  segments: [
    listed("champions", "555 554 544 545 454 455 445"),
    listed("cantlose", "155 154 144 214 215 115 114 113"),
    listed("loyal", "543 444 435 355 354 345 344 335"),
    listed("risk", "255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124"),
    listed("attention", "535 534 443 434 343 334 325 324"),
    listed(
      "potential",
      "553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323",
    ),
    listed("new", "512 511 422 421 412 411 311"),
    listed("promising", "525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313"),
    listed("sleepy", "331 321 312 221 213 231 241 251"),
    listed("hibernating", "332 322 233 232 223 222 132 123 122 212 211"),
    listed("lost", "111 112 121 131 141 151"),
  ],
};

function listed(id: ElevenId, codes: string): ScoreSegment {
  const own = new Set(codes.split(" ").map(Number));
  return {
    ...elevenSegment(id),
    holds: scores => own.has(scores.recency * 100 + scores.frequency * 10 + scores.monetary),
  };
}
