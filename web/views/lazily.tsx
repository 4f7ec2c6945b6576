import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { t } from "../strings.ts";

/**
 * A part of the page whose script is loaded when it is first shown; says so while it is, unless told to say nothing, and
 * where that fails.
 */
export function lazily<Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: string | null = t.load.loadingView,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Lazy(props: Props) {
    const shown = useSignal<{ readonly part: ComponentType<Props> | null; readonly failed: boolean }>({
      part: loaded,
      failed: false,
    });
    useEffect(() => {
      let gone = false;
      if (loaded === null) {
        load().then(
          (part) => {
            loaded = part;
            if (!gone) shown.value = { part, failed: false };
          },
          () => {
            if (!gone) shown.value = { part: null, failed: true };
          },
        );
      }
      return () => {
        gone = true;
      };
    }, [shown]);
    const { part: Part, failed } = shown.value;
    if (Part !== null) return <Part {...props} />;
    if (!failed && meanwhile === null) return null;
    return <p class="nothing">{failed ? t.load.view : meanwhile}</p>;
  };
}
