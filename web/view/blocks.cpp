// Tested by tests/unit/blocks_test.cpp; what is drawn of them by tests/browser/long_paragraph_test.mjs.
#include "web/view/blocks.h"

#include <cstdint>

namespace hearsay::view {

namespace {

std::uint32_t cut_in(const Text& text, const Borders& borders, std::uint32_t begin) {
  std::uint32_t limit = begin + longest_block;
  while (!text.is_border(limit)) --limit;
  std::uint32_t after = limit + 1;
  while (!text.is_border(after)) ++after;
  for (const std::uint32_t cut : {borders.sentence(limit).begin, borders.previous(after, Side::begin),
                                  borders.graphemes({limit, after}).begin})
    if (cut > begin + longest_block / 2 && cut <= limit) return cut;
  return limit;
}

}  // namespace

std::vector<Block> blocks(const Text& text, const Segments& segments, const Borders& borders) {
  std::vector<Block> out;
  for (const Paragraph& p : segments.paragraphs) {
    Span rest = p.span;
    bool follows = false;
    for (; rest.length() > longest_block; follows = true) {
      const std::uint32_t cut = cut_in(text, borders, rest.begin);
      out.push_back({{rest.begin, cut}, follows, true});
      rest.begin = cut;
    }
    out.push_back({rest, follows, false});
  }
  return out;
}

}  // namespace hearsay::view
