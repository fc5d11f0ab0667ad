import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveAddress } from "../../src/parse/address.ts";

const BASE = "https://wire.example/news/2025/ferry?page=2";

test.each([
  ["https://other.example/a", "https://other.example/a"],
  ["data:image/png;base64,AA", "data:image/png;base64,AA"],
  ["//cdn.example/a.jpg", "https://cdn.example/a.jpg"],
  ["/i/a.jpg?w=1#x", "https://wire.example/i/a.jpg?w=1#x"],
  ["a.jpg", "https://wire.example/news/2025/a.jpg"],
  ["./a.jpg", "https://wire.example/news/2025/a.jpg"],
  ["../../../i/a.jpg", "https://wire.example/i/a.jpg"],
  ["..", "https://wire.example/news/"],
  ["?page=3", "https://wire.example/news/2025/ferry?page=3"],
  ["#top", "https://wire.example/news/2025/ferry?page=2#top"],
  ["", ""],
])("%j stands for %j", (address, absolute) => {
  expect(resolveAddress(address, BASE)).toBe(absolute);
});

test.each([undefined, "", "-", "page.html", "file:///page.html"])("no base in %j", (base) => {
  expect(resolveAddress("/i/a.jpg", base)).toBe("/i/a.jpg");
});

test("a host without a path is the root of its addresses", () => {
  expect(resolveAddress("a.jpg", "http://wire.example")).toBe("http://wire.example/a.jpg");
});

test("agrees with the URL standard on paths of plain letters", () => {
  const segment = fc.constantFrom("a", "b.jpg", ".", "..", "");
  const path = fc.array(segment, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("/"));
  fc.assert(
    fc.property(path, path, (reference, folder) => {
      fc.pre(reference !== "" && !reference.startsWith("//"));
      const base = `https://wire.example/${folder}`;
      const plain = new URL(base).href;
      expect(resolveAddress(reference, plain)).toBe(new URL(reference, plain).href);
    }),
  );
});
