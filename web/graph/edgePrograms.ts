import type { Attributes } from "graphology-types";
import { EdgeProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { LineStyle } from "./scene.ts";

/** Numbers that the shader knows. */
const STROKES: Record<LineStyle, number> = { solid: 0, dashed: 1, mixed: 2, dotted: 3 };

/** What the adapter gives each edge besides what Sigma asks for. */
export interface StyledEdge extends EdgeDisplayData {
  readonly stroke: LineStyle;
}

/** Half the side of the band that an edge is drawn in, in pixels: room for the cross of a denial. */
const BAND = 9;

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_thickness;
attribute float a_stroke;
attribute float a_along;
attribute float a_side;
uniform mat3 u_matrix;
uniform float u_correctionRatio;
varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_middle;
varying float v_thickness;
varying float v_stroke;
const float bias = 255.0 / 254.0;
const float band = ${BAND.toFixed(1)};

void main() {
  vec2 way = a_end - a_start;
  float len = max(length(way), 1e-9);
  vec2 unit = way / len;
  // One pixel, in the units of the positions
  float pixel = 2.0 * u_correctionRatio;
  vec2 across = vec2(-unit.y, unit.x) * a_side * band * pixel;
  gl_Position = vec4((u_matrix * vec3(mix(a_start, a_end, a_along) + across, 1)).xy, 0, 1);
  float pixels = len / pixel;
  v_along = pixels * a_along;
  v_middle = pixels * 0.5;
  v_across = a_side * band;
  v_thickness = a_thickness;
  v_stroke = a_stroke;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_middle;
varying float v_thickness;
varying float v_stroke;

void main() {
  float d = abs(v_across) - v_thickness * 0.5;
  float from = v_along - v_middle;
  if (v_stroke > 0.5 && v_stroke < 1.5) d = max(d, abs(mod(from, 11.0) - 5.5) - 3.2);
  if (v_stroke > 2.5) d = max(d, abs(mod(from, 6.0) - 3.0) - 1.0);
  if (v_stroke > 0.5 && v_stroke < 2.5) {
    vec2 p = abs(vec2(from, v_across));
    float arm = max(abs(p.x - p.y) * 0.7071 - 1.1, max(p.x, p.y) - 6.0);
    // a gap around the cross, so that it stands clear of its line
    if (p.x < 9.0) d = max(d, 8.0 - p.x);
    d = min(d, arm);
  }
  float inside = 1.0 - smoothstep(-0.6, 0.6, d);
  #ifdef PICKING_MODE
  gl_FragColor = d > 2.0 ? vec4(0.0) : v_color;
  #else
  gl_FragColor = mix(vec4(0.0), v_color, inside);
  #endif
}`;

const UNIFORMS = ["u_correctionRatio", "u_matrix"] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = { FLOAT: 0x1406, UNSIGNED_BYTE: 0x1401, TRIANGLES: 0x0004 };

/** Draws asserted claims as solid lines, denied ones dashed with a cross, both together solid with a cross, ties dotted. */
export class StyledEdgeProgram extends EdgeProgram<(typeof UNIFORMS)[number], Attributes, Attributes, Attributes> {
  getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES as 4,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_start", size: 2, type: FLOAT },
        { name: "a_end", size: 2, type: FLOAT },
        { name: "a_thickness", size: 1, type: FLOAT },
        { name: "a_stroke", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: "a_along", size: 1, type: FLOAT },
        { name: "a_side", size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  processVisibleItem(
    edgeIndex: number,
    startIndex: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    const { stroke } = data as StyledEdge;
    this.array.set(
      [source.x, source.y, target.x, target.y, data.size, STROKES[stroke], floatColor(data.color), edgeIndex],
      startIndex,
    );
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<EdgeProgram["setUniforms"]>[1]): void {
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, params.correctionRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
  }
}
