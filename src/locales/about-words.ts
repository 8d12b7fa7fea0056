/** Links to what is read in a browser. */
export interface AboutMessages {
  readonly privacy: string;
  readonly support: string;
}
