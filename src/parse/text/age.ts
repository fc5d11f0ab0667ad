/** How long ago something was written: "21 mins ago". */
export const AGE =
  /\b\d{1,3} ?(?:secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?) ago(?!\p{L})/iu;
