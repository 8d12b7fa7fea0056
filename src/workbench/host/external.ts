/** What the Win32 client expects behind `window.external` [client source]. */
export interface ExternalObject {
  GetHostInfo(): string;
  GetLoggingAllowed(): boolean;
  GetContext(): Record<string, () => unknown>;
  Execute(dispId: number, parameters: unknown, callback: (result: unknown) => void): void;
  RegisterEvent(
    id: number,
    target: string,
    handler: (id: number, payload: unknown) => void,
    callback: (result: unknown) => void,
  ): void;
  UnregisterEvent(id: number, target: string, callback: (result: unknown) => void): void;
}
