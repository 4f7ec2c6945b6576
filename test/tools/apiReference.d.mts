export interface PublicExport {
  readonly name: string;
  readonly kind: string;
  readonly comment: string;
  readonly code: string;
  readonly types: readonly string[];
}
export const DOORS: readonly { readonly path: string; readonly file: string }[];
export const INHERITED: Readonly<Record<string, readonly string[]>>;
export function publicExports(door: { readonly path: string; readonly file: string }): PublicExport[];
export function apiReference(): string;
