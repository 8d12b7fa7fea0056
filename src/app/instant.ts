/** Milliseconds since 1970, by this computer's clock. */
export type Instant = number;
