/** The words of the picture of who brings how much of the money. */
export interface ParetoMessages {
  readonly title: string;
  /** "The top 20% of members (49) bring 63% of the net amount." */
  readonly finding: (percent: number, memberCount: number, share: number) => string;
  readonly members: string;
  readonly share: string;
  readonly top: string;
  /** The net amounts add up to nothing. */
  readonly nothing: string;

  readonly unread: string;
  readonly readRows: string;
  readonly keys: string;
}
