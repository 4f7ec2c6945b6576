/** A picture shows neither the whole number nor an accusation. */
export const SHOWN =
  /^(?:th(?:e|is|ese)\s)?(?:\w+\s){0,2}(?:footage|video|photo(?:graph)?s?|image|picture)s?\b|\b(?:footage|videos?|photos?|images?|pictures?)\b.{0,40}\bshow/i;
