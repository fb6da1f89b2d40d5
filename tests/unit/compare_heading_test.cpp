// core/compare: which part of an article is in a heading.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/compare/heading.h"

using hearsay::Text;
using hearsay::comparing::in_heading;
using hearsay::comparing::in_quoting_heading;

namespace {

hearsay::Span place(const Text& text, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(text.bytes().find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

bool is_heading_at(const char* article, std::string_view words) {
  const Text text = Text::from(article);
  return in_heading(text, place(text, words));
}

bool quotes_in_heading(const char* article) {
  const Text text = Text::from(article);
  return in_quoting_heading(text, place(text, "lock"));
}

}  // namespace

TEST_CASE("a short line that does not end like a sentence is a heading, with quotation marks or without") {
  const char* article =
      "“Not a drop”: harbour closed to swimmers\n\nThe harbour was closed on Monday.\n\n‘Nobody asked us’\n\n"
      "“Nobody asked us,” Ann Lee said.\n\n“We will wait.”";
  CHECK(is_heading_at(article, "Not a drop"));
  CHECK(is_heading_at(article, "closed to swimmers"));
  CHECK(is_heading_at(article, "Nobody asked us’"));
  CHECK_FALSE(is_heading_at(article, "closed on Monday"));
  CHECK_FALSE(is_heading_at(article, "Nobody asked us,”"));
  CHECK_FALSE(is_heading_at(article, "We will wait"));
}

TEST_CASE("the first and the last byte of a text are in its first and last line") {
  CHECK(is_heading_at("Harbour closed", "Harbour"));
  CHECK(is_heading_at("It rained.\nHarbour closed", "closed"));
  CHECK_FALSE(in_heading(Text::from(""), {0, 0}));
  CHECK_FALSE(in_heading(Text::from("”"), {0, 3}));
}

TEST_CASE("a heading quotes in marks, or when “we” follows a colon") {
  for (const char* line :
       {"“Cut off”: fury over lock", "Board to mend ‘wreck’ of a lock", "Fury over 'wreck' of a lock",
        "Minister: we will mend the lock", "Board: Our lock is safe", "Minister: I’ll mend the lock"})
    CHECK_MESSAGE(quotes_in_heading(line), std::string(line));
  for (const char* line : {"Board to mend lock", "Skippers’ lock to be mended", "Skerrow: lock to be mended",
                           "US board to mend lock: what we know", "Lock: US board to mend it",
                           "“We will mend the lock,” the minister said."})
    CHECK_MESSAGE(!quotes_in_heading(line), std::string(line));
}
