import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useSession } from "./state/session.ts";
import { t } from "./strings.ts";

/** A dialog over the page, open while it is rendered; a key or button removes it. */
export function Dialog({ name, title, children }: { name: string; title: string; children: ComponentChildren }) {
  const { dialog } = useSession();
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (!box.current?.open) box.current?.showModal();
  }, []);
  return (
    <dialog
      ref={box}
      class={name}
      aria-labelledby={`${name}-heading`}
      onClose={() => {
        dialog.value = null;
      }}
    >
      <div class="dialog-head">
        <h2 id={`${name}-heading`}>{title}</h2>
        <form method="dialog">
          <button type="submit" class="round" aria-label={t.close}>
            <span aria-hidden="true">×</span>
          </button>
        </form>
      </div>
      {children}
    </dialog>
  );
}
