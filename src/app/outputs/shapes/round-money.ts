/** Takes away what binary addition leaves at the far end (0.1 + 0.2); the sheet shows two decimals, the cell keeps six. */
export function roundMoney(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}
