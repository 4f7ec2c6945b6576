export interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly { readonly expression: string }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}
export function billOfMaterials(lockFile: string | URL): {
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly Component[];
};
