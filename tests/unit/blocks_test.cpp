#include "web/view/blocks.h"

#include <doctest/doctest.h>

#include <string>

#include "core/text/borders.h"
#include "core/text/segment.h"

using namespace hearsay;
using view::Block;
using view::longest_block;

namespace {

std::vector<Block> blocks_of(const Text& text) {
  const Segments segments = segment(text);
  return view::blocks(text, segments, Borders(text, segments));
}

// They cover the paragraph, none is too long, none begins inside a code point.
void check_whole(const Text& text, const std::vector<Block>& all) {
  REQUIRE(!all.empty());
  CHECK(all.front().span.begin == 0);
  CHECK(all.back().span.end == text.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(all[i].span.length() <= longest_block);
    CHECK(all[i].span.length() > 0);
    CHECK(text.is_border(all[i].span.begin));
    CHECK(all[i].follows == (i > 0));
    CHECK(all[i].goes_on == (i + 1 < all.size()));
    if (i > 0) CHECK(all[i].span.begin == all[i - 1].span.end);
  }
}

}  // namespace

TEST_CASE("paragraphs of a usual length are a block each") {
  const Text text = Text::from("The ferry is late.\n\nIt may come at noon.");
  const std::vector<Block> all = blocks_of(text);
  REQUIRE(all.size() == 2);
  CHECK(text.bytes(all[1].span) == "It may come at noon.");
  for (const Block& b : all) CHECK_FALSE((b.follows || b.goes_on));
}

TEST_CASE("a long paragraph is cut where sentences begin") {
  std::string words;
  while (words.size() < 500'000) words += "Ranger Petra Holm said that the heron may be back. ";
  words.pop_back();
  const Text text = Text::from(words);
  const std::vector<Block> all = blocks_of(text);
  check_whole(text, all);
  CHECK(all.size() < 2 * words.size() / longest_block + 2);
  for (const Block& b : all) CHECK(text.bytes(b.span).substr(0, 6) == "Ranger");
}

TEST_CASE("where no sentence ends it is cut at a word, where there is no word at a grapheme") {
  std::string words;
  while (words.size() < 40'000) words += "heron ";
  words.pop_back();
  Text text = Text::from(words);
  for (const Block& b : blocks_of(text)) CHECK(text.bytes(b.span).substr(0, 5) == "heron");
  check_whole(text, blocks_of(text));

  text = Text::from(std::string(40'000, 'a'));
  check_whole(text, blocks_of(text));

  std::string teachers;
  while (teachers.size() < 40'000) teachers += "👩🏽‍🏫";
  text = Text::from(teachers);
  check_whole(text, blocks_of(text));
  for (const Block& b : blocks_of(text)) CHECK(text.bytes(b.span).substr(0, 4) == "👩");

  // One grapheme that is longer than a block.
  std::string marks = "e";
  while (marks.size() < 40'000) marks += "\xCC\x81";
  text = Text::from(marks);
  check_whole(text, blocks_of(text));
}
