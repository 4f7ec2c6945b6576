/** What a picture shows is neither a count of all nor a charge. */
export const SHOWN =
  /^(?:th(?:e|is|ese)\s)?(?:\w+\s){0,2}(?:footage|video|photo(?:graph)?s?|image|picture)s?\b|\b(?:footage|videos?|photos?|images?|pictures?)\b.{0,40}\bshow/i;
