// Which quotation marks belong together (core/analysis/marks.h).
#include "core/analysis/marks.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace hearsay;

namespace {

std::vector<std::string> stretches(std::string_view bytes) {
  const Text text = Text::from(bytes);
  std::vector<std::string> out;
  for (const Marked& m : pair_marks(text, segment(text).paragraphs)) out.emplace_back(text.bytes(m.span));
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("marks: every pair of marks that papers print") {
  CHECK(stretches("“Go,” she said. “Now.”") == Strings{"“Go,”", "“Now.”"});
  CHECK(stretches("\"Go,\" she said. \"Now.\"") == Strings{"\"Go,\"", "\"Now.\""});
  CHECK(stretches("‘Go,’ she said.") == Strings{"‘Go,’"});
  CHECK(stretches("'Go,' she said.") == Strings{"'Go,'"});
  CHECK(stretches("«Go», she said.") == Strings{"«Go»"});
  CHECK(stretches("„Go“, she said.") == Strings{"„Go“"});
  CHECK(stretches("``Go,'' she said. ''Now.''") == Strings{"``Go,''", "''Now.''"});
  CHECK(stretches("''He said 'no''' and left.") == Strings{"''He said 'no'''", "'no'"});
}

TEST_CASE("marks: quotations inside quotations") {
  CHECK(stretches("“She told me, ‘Go,’ and I went,” he said.") ==
        Strings{"“She told me, ‘Go,’ and I went,”", "‘Go,’"});
  CHECK(stretches("\"He called it 'the pit',\" she said.") ==
        Strings{"\"He called it 'the pit',\"", "'the pit'"});
  const Text text = Text::from("“A ‘b “c” d’ e”");
  const std::vector<Marked> found = pair_marks(text, segment(text).paragraphs);
  REQUIRE(found.size() == 3);
  CHECK(found[0].depth == 0);
  CHECK(found[1].depth == 1);
  CHECK(found[1].single);
  CHECK(found[2].depth == 2);
}

TEST_CASE("marks: apostrophes, feet and inches, decades and elisions are none") {
  CHECK(stretches("Don't touch the dogs' bowls or the cat’s.").empty());
  CHECK(stretches("He is 6'2\" tall and was born in the '90s.").empty());
  CHECK(stretches("'It has rained since '16. It rained in '08,' she said.").size() == 1);
  CHECK(stretches("They read '16 ways to stay dry' aloud.").size() == 1);
  CHECK(stretches("Rock 'n' roll, and get 'em while it lasts, 'til dawn.").empty());
  CHECK(stretches("‘The leaders’ talks failed’ was the verdict.") == Strings{"‘The leaders’ talks failed’"});
  CHECK(stretches("\"He was 5'11\" then,\" she said.") == Strings{"\"He was 5'11\" then,\""});
}

TEST_CASE("marks: what is not closed goes on in the next paragraph or stays in its own") {
  const Text text = Text::from("“One thing.\n\n“And another,” she said.\n\nNo more.");
  const std::vector<Marked> found = pair_marks(text, segment(text).paragraphs);
  REQUIRE(found.size() == 2);
  CHECK(found[0].open_ended);
  CHECK_FALSE(found[0].continues);
  CHECK(found[1].continues);
  CHECK_FALSE(found[1].open_ended);
  // A stray mark in the first paragraph does not turn the second one inside out.
  CHECK(stretches("The size is 5\" wide and so on.\n\n\"Go,\" she said. \"Now.\"") ==
        Strings{"\"Go,\"", "\"Now.\""});
  CHECK(stretches("It ends oddly.” Then more.\n\n“Go,” she said.") == Strings{"“Go,”"});
  // A closing mark that was forgotten after a colon.
  CHECK(stretches("She said: “We go home now.\n\nThe end.") == Strings{"“We go home now."});
  // The next paragraph closes what this one opened.
  CHECK(stretches("“One thing.\n\nAnd another,” she said.") == Strings{"“One thing.", "And another,”"});
}

TEST_CASE("marks: stray spaces and marks that stand the wrong way round") {
  CHECK(stretches("” We go now,” he wrote.") == Strings{"” We go now,”"});
  CHECK(stretches("She signed the ‘ Clean Rivers Act’ today.") == Strings{"‘ Clean Rivers Act’"});
  CHECK(stretches("Also: \" We go now\", he said.") == Strings{"\" We go now\""});
  CHECK(stretches("“Yes,“ she said.") == Strings{"“Yes,“"});
}

TEST_CASE("marks: every short string of marks gives sorted, well-formed stretches") {
  const std::vector<std::string> alphabet = {"\"", "'", "“", "”", "’", "a", " ", ",", "\n\n"};
  std::vector<std::string> level = {""};
  std::size_t tried = 0;
  for (int length = 0; length < 5; ++length) {
    std::vector<std::string> next;
    for (const std::string& prefix : level)
      for (const std::string& letter : alphabet) next.push_back(prefix + letter);
    for (const std::string& s : next) {
      const Text text = Text::from(s);
      const Segments segments = segment(text);
      const std::vector<Marked> found = pair_marks(text, segments.paragraphs);
      bool good = true;
      for (std::size_t i = 0; i < found.size(); ++i) {
        const Marked& m = found[i];
        good &= m.span.begin <= m.inner.begin && m.inner.begin <= m.inner.end && m.inner.end <= m.span.end;
        good &= m.span.end <= text.size() && !m.span.empty();
        good &= text.is_border(m.span.begin) && text.is_border(m.span.end) && text.is_border(m.inner.end);
        good &= segments.paragraphs[m.paragraph].span.contains(m.span);
        good &= i == 0 || found[i - 1].span.begin <= m.span.begin;
        // Two stretches nest or are apart.
        good &= i == 0 || !found[i - 1].span.overlaps(m.span) || found[i - 1].span.contains(m.span) ||
                m.span.contains(found[i - 1].span);
      }
      if (!good) FAIL("marks of: " << s);
      ++tried;
    }
    level = std::move(next);
  }
  CHECK(tried == 9 + 81 + 729 + 6561 + 59049);
}

TEST_CASE("marks: ten thousand of them are paired in one pass") {
  std::string deep;
  for (int i = 0; i < 10000; ++i) deep += "“a ";
  for (int i = 0; i < 10000; ++i) deep += "b” ";
  CHECK(stretches(deep).size() <= deepest_marks);
  std::string flat;
  for (int i = 0; i < 20000; ++i) flat += "\"";
  CHECK(stretches(flat).size() <= 20000);
}

TEST_CASE("marks: single marks over several paragraphs, and mixed ones") {
  CHECK(stretches("‘The council let us down.\n\n‘Then the river rose,’ she said.") ==
        Strings{"‘The council let us down.", "‘Then the river rose,’"});
  CHECK(stretches("'The council let us down.\n\n'Then the river rose,' she said.") ==
        Strings{"'The council let us down.", "'Then the river rose,'"});
  CHECK(stretches("‘The leaders’ talks failed.\n\n‘Then the river rose,’ she said.") ==
        Strings{"‘The leaders’ talks failed.", "‘Then the river rose,’"});
  CHECK(stretches("‘One,’ she said. ‘Two.\n\n‘Three.’") == Strings{"‘One,’", "‘Two.", "‘Three.’"});
  CHECK(stretches("“It rained,’’ she said.") == Strings{"“It rained,’’"});
  CHECK(stretches("“It rained,' she said. “We left.”") == Strings{"“It rained,'", "“We left.”"});
  CHECK(stretches("“He told the dogs' owner.”") == Strings{"“He told the dogs' owner.”"});
  CHECK(stretches("“The dogs’ bowls, the cats’, the lot,” she said.") ==
        Strings{"“The dogs’ bowls, the cats’, the lot,”"});
}
