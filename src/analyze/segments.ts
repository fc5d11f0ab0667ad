import type { Article } from "../article/article.ts";
import type { TextRange } from "../article/range.ts";
import { type Paragraph, type Section, sectionsOf } from "../article/section.ts";
import { sentencesIn } from "./sentences.ts";

/** A paragraph with its sentences and the section it stands in. */
interface SegmentedParagraph extends Paragraph {
  readonly sentences: readonly TextRange[];
  readonly section: Section;
}

/** An article cut up once for all language work. */
export interface SegmentedArticle {
  readonly article: Article;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly SegmentedParagraph[];
}

/** Cuts an article into sections, paragraphs and sentences. */
export function segment(article: Article): SegmentedArticle {
  const sections = sectionsOf(article);
  return {
    article,
    sections,
    paragraphs: sections.flatMap((section) =>
      section.paragraphs.map((paragraph) => ({
        ...paragraph,
        section,
        sentences: sentencesIn(article.text, paragraph.range),
      })),
    ),
  };
}
