import { useSignal } from "@preact/signals";
import type { Of } from "../evidence/claimEvidence.tsx";
import { useSession } from "../state/session.ts";
import { Choose, type Option } from "./choose.tsx";
import { type ClaimThing, identifiedIn, pairsFor } from "./options.ts";
import { w } from "./words.ts";

/** Says that a thing of the claim is another one, too, or is not what it is taken to be in other documents. */
export function Identity({ of, onDone }: { of: Of; onDone: () => void }) {
  const session = useSession();
  const things = identifiedIn(of.index, of.entry);
  const thing = useSignal<ClaimThing | null>(things.length === 1 ? (things[0] ?? null) : null);
  const chosen = thing.value;
  if (chosen === null)
    return (
      <Choose
        key="which"
        label={w.choose(w.which)}
        options={things.map((one): Option<ClaimThing> => ({ value: one, label: one.label }))}
        none={null}
        typed={null}
        onBack={onDone}
        onChoose={({ value }) => {
          thing.value = value;
        }}
      />
    );
  return (
    <Choose
      key="pair"
      label={w.choose(chosen.label)}
      options={pairsFor(of.index, session.links.value, of.entry, chosen)}
      none={null}
      typed={null}
      onBack={onDone}
      onChoose={({ value, label }) => {
        session.reviewing.decide({ ...value }, `${chosen.label}: ${label}`, of.entry.claim.id);
        onDone();
      }}
    />
  );
}
