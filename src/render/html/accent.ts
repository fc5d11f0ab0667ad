/** The accent where the publisher names none. */
export const ACCENT = { light: "#8f1d1d", dark: "#f0a394" };
