export interface PdfWords {
  readonly x: number;
  /** From the top. */
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly block?: number | string;
  readonly role?: string;
  readonly artifact?: boolean;
}
export function pdfFile(
  pages: readonly (readonly PdfWords[])[],
  more?: {
    readonly width?: number;
    readonly height?: number;
    readonly info?: Readonly<Record<string, string>>;
    readonly labels?: { readonly prefix?: string; readonly first: number };
    readonly tagged?: boolean;
    /** Encrypts the pages. */
    readonly password?: string;
  },
): Uint8Array;
export function plainLetters(text: string): string;
export function widthOf(text: string, size: number): number;
