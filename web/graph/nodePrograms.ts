import type { Attributes } from "graphology-types";
import { NodeProgram } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { NodeKind } from "../../src/overview/network.ts";

/** Numbers that the shader knows; with a second ring around it, one more by {@link RINGED}. */
const SHAPES: Record<NodeKind, number> = { actor: 0, event: 1, place: 2, document: 3 };
const RINGED = 4;

/** What the adapter gives each node besides what Sigma asks for. */
export interface ShapedNode extends NodeDisplayData {
  readonly kind: NodeKind;
  readonly outline: string;
  readonly ringed: boolean;
}

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_outline;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_outline;
varying vec2 v_point;
varying float v_shape;
varying float v_pixel;
const float bias = 255.0 / 254.0;

void main() {
  // One triangle around the shape and its ring; a radius of 1 in v_point is a_size pixels
  vec2 corner = 7.2 * vec2(cos(a_angle), sin(a_angle));
  vec2 offset = a_size * u_correctionRatio / u_sizeRatio * corner;
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  v_point = corner / 2.0;
  v_shape = a_shape;
  v_pixel = u_sizeRatio / a_size;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
  v_outline = a_outline;
  v_outline.a *= bias;
}`;

/** Signed distances to the four shapes, of about equal area (after Inigo Quilez, "2D distance functions"). */
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_outline;
varying vec2 v_point;
varying float v_shape;
varying float v_pixel;

float distanceToShape(vec2 p) {
  float shape = mod(v_shape, ${RINGED.toFixed(1)});
  if (shape < 0.5) return length(p) - 0.92;
  if (shape < 1.5) return (abs(p.x) + abs(p.y) - 1.14) * 0.7071;
  if (shape < 2.5) return max(abs(p.x) * 0.866 + p.y * 0.5, -p.y) - 0.62;
  return max(abs(p.x), abs(p.y)) - 0.8;
}

void main() {
  float d = distanceToShape(v_point);
  #ifdef PICKING_MODE
  gl_FragColor = d > 0.15 ? vec4(0.0) : v_color;
  #else
  float inside = 1.0 - smoothstep(-v_pixel * 0.75, v_pixel * 0.75, d);
  float core = 1.0 - smoothstep(-v_pixel * 0.75, v_pixel * 0.75, d + v_pixel * 1.4);
  vec4 shaped = mix(vec4(0.0), mix(v_outline, v_color, core), inside);
  float off = abs(d - v_pixel * 3.6) - v_pixel * 0.8;
  float ring = v_shape > ${(RINGED - 0.5).toFixed(1)} ? 1.0 - smoothstep(-v_pixel * 0.5, v_pixel * 0.5, off) : 0.0;
  gl_FragColor = mix(shaped, v_outline, ring);
  #endif
}`;

/** Stands for programs that Sigma brings along: their shaders would be compiled, and nothing is ever drawn by them. */
export class UnusedProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
}

const UNIFORMS = ["u_sizeRatio", "u_correctionRatio", "u_matrix"] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = { FLOAT: 0x1406, UNSIGNED_BYTE: 0x1401, TRIANGLES: 0x0004 };

/** Draws actors as circles, events as diamonds, places as triangles, documents as squares, what is disputed with a second ring, all in one call. */
export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number], Attributes, Attributes, Attributes> {
  getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES as 4,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_shape", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_outline", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  processVisibleItem(nodeIndex: number, startIndex: number, data: NodeDisplayData): void {
    const { kind, outline, ringed } = data as ShapedNode;
    const shape = SHAPES[kind] + (ringed ? RINGED : 0);
    this.array.set(
      [data.x, data.y, data.size, shape, floatColor(data.color), floatColor(outline), nodeIndex],
      startIndex,
    );
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<NodeProgram["setUniforms"]>[1]): void {
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, params.correctionRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
  }
}
