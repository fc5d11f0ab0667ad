const BY_EXTENSION: Readonly<Record<string, string>> = {
  avif: "image/avif",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  webp: "image/webp",
};

/** The media type that the extension of an image's address stands for, or undefined. */
export function imageType(url: string): string | undefined {
  const path = url.split(/[?#]/u, 1)[0] ?? "";
  return BY_EXTENSION[path.slice(path.lastIndexOf(".") + 1).toLowerCase()];
}
