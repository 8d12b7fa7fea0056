import { roundAsWritten } from "#core/band-score";

/** Takes away what binary addition leaves at the far end (0.1 + 0.2); the sheet shows two decimals, the cell keeps six. */
export const roundMoney: (amount: number) => number = roundAsWritten;
