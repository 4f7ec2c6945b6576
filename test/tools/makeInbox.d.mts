export function inboxFiles(): Readonly<Record<string, Uint8Array>>;
