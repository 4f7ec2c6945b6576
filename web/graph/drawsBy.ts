/**
 * The means by which this browser draws: Sigma throws where there is no WebGL, and where a processor does the work of the graphics
 * card it can draw a few hundred things at a pace that one can use.
 */
export function rendererKind(): "card" | "software" | null {
  by ??= { kind: foundOut() };
  return by.kind;
}

/** Found out once, because starting WebGL takes time. */
let by: { readonly kind: "card" | "software" | null } | null = null;

function foundOut(): "card" | "software" | null {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    const named = context?.getExtension("WEBGL_debug_renderer_info");
    const name = named ? String(context?.getParameter(named.UNMASKED_RENDERER_WEBGL)) : "";
    // a browser keeps few contexts: give this one back
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    if (context === null) return null;
    return /swiftshader|llvmpipe|lavapipe|software|basic render/i.test(name) ? "software" : "card";
  } catch {
    return null;
  }
}
