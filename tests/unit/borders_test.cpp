// Borders of words, sentences and graphemes, against a twin that tries every byte.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/text/borders.h"
#include "core/text/grapheme.h"
#include "tests/unit/generate.h"

using namespace hearsay;

namespace {

Borders borders_of(const Text& text) { return Borders(text, segment(text)); }

std::string_view words(const Text& text, Span span) { return text.bytes(borders_of(text).words(span)); }

}  // namespace

TEST_CASE("a selection reaches to whole words and leaves white space out") {
  const Text text = Text::from("The minister’s “reply” came, he said.");
  const auto at = [&](std::string_view part) { return static_cast<std::uint32_t>(text.bytes().find(part)); };
  CHECK(words(text, {1, 7}) == "The minister");
  CHECK(words(text, {3, 5}) == "minister");
  CHECK(words(text, {at("eply"), at("ame") + 2}) == "reply” came");
  CHECK(words(text, {at("“"), at("ly”")}) == "“reply");
  CHECK(words(text, {3, 4}).empty());
  CHECK(words(text, {5, 5}).empty());
}

TEST_CASE("scripts without spaces are cut between graphemes") {
  const Text text = Text::from("会议可能推迟。他说");
  CHECK(words(text, {6, 12}) == "可能");
  CHECK(words(text, {7, 11}) == "可能");  // outwards to whole code points
  const Borders borders = borders_of(text);
  CHECK(borders.next(6, Side::end) == 9);
  CHECK(borders.previous(9, Side::begin) == 6);
}

TEST_CASE("no grapheme is cut") {
  const Text text = Text::from("a 👩🏽‍🏫 e\u0301t");
  const Borders borders = borders_of(text);
  for (std::uint32_t begin = 0; begin <= text.size(); ++begin)
    for (std::uint32_t end = begin + 1; end <= text.size(); ++end)
      for (const Span span : {borders.graphemes({begin, end}), borders.words({begin, end})}) {
        CHECK(is_grapheme_border(text.bytes(), span.begin));
        CHECK(is_grapheme_border(text.bytes(), span.end));
      }
  CHECK(text.bytes(borders.graphemes({6, 7})) == "👩🏽‍🏫");
}

TEST_CASE("sentences by the byte") {
  const Text text = Text::from("It may rain. “No,” she said. Dr. Who came.\n\nA new line.");
  const Borders borders = borders_of(text);
  const auto at = [&](std::string_view part) { return static_cast<std::uint32_t>(text.bytes().find(part)); };
  CHECK(text.bytes(borders.sentence(3)) == "It may rain.");
  CHECK(text.bytes(borders.sentence(at("Who"))) == "Dr. Who came.");
  CHECK(text.bytes(borders.sentence(text.size())) == "A new line.");
  CHECK(borders.next_sentence(0) == at("“No"));
  CHECK(borders.next_sentence(at("A new")) == text.size());
  CHECK(borders.previous_sentence(at("Who")) == at("Dr."));
  CHECK(borders.previous_sentence(at("Dr.")) == at("“No"));
  CHECK(borders.previous_sentence(0) == 0);
  CHECK(borders_of(Text::from("")).sentence(0).empty());
}

TEST_CASE("random texts: outwards, idempotent, next and previous as in a list of all borders") {
  test::Random random(5);
  for (int round = 0; round < 60; ++round) {
    const Text text = Text::from(test::words(random, 1 + random.below(12)));
    const Borders borders = borders_of(text);
    std::vector<std::uint32_t> begins, ends;
    for (const Token& token : segment(text).tokens)
      for (std::uint32_t at = token.span.begin; at <= token.span.end; ++at) {
        // The one script without spaces that the texts have.
        const bool inside =
            token.span.begin < at && at < token.span.end && text.is_border(at) &&
            (text.bytes().substr(at).starts_with("議") ||
             (text.bytes().substr(0, at).ends_with("議") && is_grapheme_border(text.bytes(), at)) ||
             (text.bytes().substr(at).starts_with("会")));
        if (at == token.span.begin || inside) begins.push_back(at);
        if (at == token.span.end || inside) ends.push_back(at);
      }
    for (std::uint32_t at = 0; at <= text.size(); ++at) {
      if (!text.is_border(at)) continue;
      for (const Side side : {Side::begin, Side::end}) {
        const std::vector<std::uint32_t>& all = side == Side::begin ? begins : ends;
        const auto after = std::upper_bound(all.begin(), all.end(), at);
        const auto before = std::lower_bound(all.begin(), all.end(), at);
        CHECK(borders.next(at, side) == (after == all.end() ? at : *after));
        CHECK(borders.previous(at, side) == (before == all.begin() ? at : *std::prev(before)));
      }
      const std::uint32_t to = at + random.below(text.size() - at + 1);
      const Span span = borders.words({at, to});
      CHECK(borders.words(span) == span);
      if (span.empty()) continue;
      CHECK(span.begin < span.end);
      CHECK(borders.words({span.begin, span.end}) == span);
    }
  }
}
