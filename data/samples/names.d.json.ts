interface SideOfSamples {
  readonly state: string;
  readonly adjective: string;
  readonly people: string;
  readonly capital: string;
  /** In the same order of offices on both sides. */
  readonly officials: readonly { readonly name: string; readonly role: string }[];
  readonly ministry: string;
  /** Names that this side uses for places which both have names for, in the same order on both sides. */
  readonly places: { readonly region: string; readonly towns: readonly string[] };
}

declare const names: { readonly sides: readonly [SideOfSamples, SideOfSamples] };
export = names;
