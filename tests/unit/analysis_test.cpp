// The analysis as a whole (core/analysis/analyze.h): what holds for every text, and bad input.
#include "core/analysis/analyze.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "tests/unit/invariants.h"

using namespace hearsay;

namespace {

void check(std::string_view bytes) {
  const Text text = Text::from(bytes);
  const char* broken = broken_invariant(text, analyze(text));
  if (broken != nullptr) FAIL_CHECK("broken: " << broken << " in: " << bytes.substr(0, 200));
}

std::string repeated(std::string_view piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

}  // namespace

TEST_CASE("analysis: nothing gives nothing") {
  const Findings f = analyze(Text::from(""));
  CHECK(f.attributions.empty());
  CHECK(f.speakers.empty());
  CHECK(f.segments.paragraphs.empty());
}

TEST_CASE("analysis: bad input keeps the invariants and comes to an end") {
  check(repeated("x", 200000));
  check(repeated("\"", 50000));
  check(repeated("“", 10000) + repeated("”", 10000));
  check(repeated("'", 30000));
  check(repeated("“a ", 10000));
  check(repeated("he said ", 20000));
  check(repeated("\"A,\" he said, ", 10000));
  check(repeated("said that ", 20000));
  check(repeated("Ann Lee, ", 20000));
  check(repeated("According to ", 20000));
  check(repeated("A: b\n", 20000));
  check(repeated("“A.\n", 20000));
  check(repeated(", ", 50000));
  check(std::string_view("a\0b \"c\0d,\" he said.\0", 20));
  check("\"A,\" he said.\r\n\r\"B,\" she said.\n\r\n\xE2\x80\xA8\"C.\"");
  check("\xED\xA0\x80 \xFF\xFE “\xC3” said \xF0\x9F\x98.");
  check("😀“😀,” 😀 said 😀.");
}

TEST_CASE("analysis: the cost is linear in the text") {
  // Not a clock: ten times the text gives ten times the findings, and both come to an end within the test's
  // time.
  const std::string day = "“It may rain,” Ann Lee said. Bob Roe said that it would snow.\n\n";
  const Findings small = analyze(Text::from(repeated(day, 100))),
                 large = analyze(Text::from(repeated(day, 1000)));
  CHECK(large.attributions.size() == 10 * small.attributions.size());
}

TEST_CASE("analysis: deterministic") {
  const Text text =
      Text::from("“It may rain,” Ann Lee said. She added that it might snow.\n\nThe mayor disagreed.");
  const Findings a = analyze(text), b = analyze(text);
  REQUIRE(a.attributions.size() == b.attributions.size());
  for (std::size_t i = 0; i < a.attributions.size(); ++i) {
    CHECK(a.attributions[i].content == b.attributions[i].content);
    CHECK(a.attributions[i].rule == b.attributions[i].rule);
    CHECK(a.attributions[i].speaker == b.attributions[i].speaker);
  }
}

TEST_CASE("analysis: boilerplate holds no attribution") {
  const Findings f =
      analyze(Text::from("“It may rain,” Ann Lee said.\n\nAlso Read: “We will go on,” says Bob Roe"));
  CHECK(f.attributions.size() == 1);
  CHECK(f.boilerplate.size() == 1);
}

TEST_CASE("analysis: a plain tag is trusted more than praise, and every finding says why") {
  const Findings f =
      analyze(Text::from("“It may rain all day in the valley,” Ann Lee said.\n\nBob Roe praised the dam."));
  REQUIRE(f.attributions.size() == 2);
  CHECK(f.attributions[0].confidence > f.attributions[1].confidence);
  CHECK(f.attributions[0].rule == "tag_after");
  CHECK(f.attributions[1].rule == "whole_object");
}

TEST_CASE("analysis: a speaker who is named is trusted more than nobody") {
  const Findings named = analyze(Text::from("“It may rain all day in the valley,” Ann Lee said."));
  REQUIRE(named.attributions.size() == 1);
  CHECK(named.attributions[0].speaker != no_one);
  CHECK(named.attributions[0].speaker_confidence > 0.9f);
  const Findings open = analyze(Text::from("The dam held.\n\n“We will not go up there again this year.”"));
  REQUIRE(open.attributions.size() == 1);
  CHECK(open.attributions[0].speaker == no_one);
  CHECK(open.attributions[0].speaker_confidence < 0.5f);
  // A source that tells nobody by name: that it is left open is mostly right.
  const Findings meant = analyze(Text::from("The dam held.\n\n“We will not go up there again this year,” he said."));
  REQUIRE(meant.attributions.size() == 1);
  CHECK(meant.attributions[0].speaker == no_one);
  CHECK(meant.attributions[0].speaker_confidence > open.attributions[0].speaker_confidence);
}

TEST_CASE("analysis: what is known to be the page's holds no finding") {
  const std::string article = "“It may rain all day,” Ann Lee said.",
                    comment = "“It could snow,” Bob Roe said.";
  const auto begin = static_cast<std::uint32_t>(article.size() + 2);
  const Findings f = analyze(Text::from(article + "\n\n" + comment),
                             {{begin, begin + static_cast<std::uint32_t>(comment.size())}});
  CHECK(f.attributions.size() == 1);
  CHECK(f.hedges.size() == 1);
  CHECK(f.boilerplate.size() == 1);
}

TEST_CASE("analysis: a quoted heading is said by whoever speaks under it") {
  const Findings f =
      analyze(Text::from("'Rain All Day In The Valley'\n\nAnn Lee said it would rain all day."));
  REQUIRE(f.attributions.size() == 2);
  CHECK(f.attributions[0].kind == QuoteKind::direct);
  CHECK(f.attributions[0].speaker == f.attributions[1].speaker);
  CHECK(f.speakers[0].name == "Ann Lee");
}

TEST_CASE("analysis: published articles keep the invariants") {
  for (const char* name : {"000_5eb8618da4f4eba2", "001_acc6bf08b702462d", "002_bd8c766d5620fe2f",
                           "003_e911898b23a20cd9", "004_bb17e687d577230a"}) {
    std::ifstream file("../shared/articles/" + std::string(name) + ".txt", std::ios::binary);
    if (!file) continue;  // the folder is not part of the repo
    check(std::string(std::istreambuf_iterator<char>(file), {}));
  }
}
