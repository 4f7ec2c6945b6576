// The one door of d3-scale: from days and degrees to places in a picture
export { scaleLinear, scaleUtc } from "d3-scale";
