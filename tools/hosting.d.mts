export const DEVELOPMENT_ADDRESS: string;
export function hostingAddress(wanted?: string): string;
export function hostedManifest(text: string, address: string): string;
