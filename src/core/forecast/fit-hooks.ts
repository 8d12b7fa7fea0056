/** Called between steps, some hundred times in a fit. */
export interface FitHooks {
  /** Roughly how much of the work is done, 0 to 1, never falling. */
  readonly report?: (fraction: number) => void;
  /** True ends the fit. */
  readonly shouldStop?: () => boolean;
}
