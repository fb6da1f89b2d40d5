// Stage 1: which paragraphs are the article, and which are the page around it.
//
//   "Also Read: Ten ways to …"            boilerplate: a link to something else
//   "Follow The Herald on WhatsApp"       boilerplate: the site speaks to its reader
//   "You may also like" + headlines       boilerplate, all of them
//   "Photo: A. Smith/Herald"              boilerplate: a credit
//   "News" "Sport" "Weather" …            boilerplate: the menu of a page that was pasted as a whole
//   "Talks end without a deal"            heading: a short paragraph without a full stop
//   "“I told them to read more,” she said." neither: a sentence that happens to hold such words
//
// A paragraph that repeats an earlier one word for word is a repeat of it; what it holds is analysed all the
// same. Headings end a run of quotations: nobody goes on speaking after one.
//
// Cost: O(bytes): a look at both ends of each paragraph and one hash of it.
#pragma once

#include <cstdint>
#include <vector>

#include "core/analysis/findings.h"
#include "core/text/segment.h"
#include "core/text/text.h"

namespace hearsay {

enum class ParagraphKind : std::uint8_t { body, heading, boilerplate };

struct Structure {
  std::vector<ParagraphKind> kinds;  // one for each paragraph
  std::vector<Repeat> repeats;
};

// `page_parts`: bytes known to be the page's (HtmlText::boilerplate), in order; a paragraph that starts in one is.
// `article_parts`: the same of what is known to be the article's, whatever it looks like.
Structure find_structure(const Text& text, const std::vector<Paragraph>& paragraphs,
                         const std::vector<Span>& page_parts = {}, const std::vector<Span>& article_parts = {});

}  // namespace hearsay
