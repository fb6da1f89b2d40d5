// Tags stay on their words when the text is corrected.
#include "core/annotation/anchor.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "core/annotation/commands.h"
#include "tests/unit/generate.h"

using namespace hearsay;
using namespace hearsay::test;

namespace {

Document with_tags(const std::string& text, const std::vector<std::string>& words) {
  Document doc;
  doc.id = "d1";
  doc.text = Text::from(text);
  doc.layers["me"] = {"me", Author::me, "Me", {}};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t at = text.find(words[i]);
    REQUIRE(at != std::string::npos);
    const std::string id = numbered("t", i + 1);
    const auto begin = static_cast<std::uint32_t>(at);
    doc.tags[id] = {
        .id = id, .layer = "me", .fragments = {{begin, begin + static_cast<std::uint32_t>(words[i].size())}}};
  }
  return doc;
}

// The words of the tags after the change, by id; "-" for a tag that has no place any more.
std::string after(const Document& doc, const std::string& text) {
  const Reanchored r = change_text(doc, text);
  Document now = doc;
  CHECK(apply(now, r.edit) == "");
  CHECK(document_problem(now) == "");
  CHECK(now.tags.size() + r.unplaced.size() == doc.tags.size());
  std::string out;
  for (const auto& [id, tag] : doc.tags) {
    if (!out.empty()) out += '|';
    if (!now.tags.contains(id)) {
      out += '-';
      continue;
    }
    const Fragments& fragments = now.tags.at(id).fragments;
    for (std::size_t i = 0; i < fragments.size(); ++i) (out += i ? "+" : "") += now.text.bytes(fragments[i]);
  }
  CHECK(apply(now, inverse(r.edit)) == "");
  CHECK(now == doc);
  return out;
}

}  // namespace

TEST_CASE("anchor: what stands before, after and inside may change") {
  const std::string text = "😀 “It may rain,” said Ms Rook. She left early.";
  const Document doc = with_tags(text, {"“It may rain,”", "may", "Ms Rook", "She"});
  CHECK(after(doc, text + " Snow.") == "“It may rain,”|may|Ms Rook|She");
  CHECK(after(doc, "Today: 🙂🙂 " + text) == "“It may rain,”|may|Ms Rook|She");
  CHECK(after(doc, "😀 “It may soon rain,” said Ms Rook. She left early.") ==
        "“It may soon rain,”|may|Ms Rook|She");
  CHECK(after(doc, "😀 “It may rain,” said old Ms Rook. She left.") == "“It may rain,”|may|Ms Rook|She");
  CHECK(after(doc, "😀 “It may snow,” said Ms Rook. She left early.") == "“It may snow,”|may|Ms Rook|She");
  CHECK(after(doc, "😀 “It will rain,” said Ms Rook. She left early.") == "“It will rain,”|-|Ms Rook|She");
  CHECK(after(doc, "She left early.") == "-|-|-|She");
  CHECK(after(doc, "") == "-|-|-|-");
  CHECK(change_text(doc, text).edit.empty());
}

TEST_CASE("anchor: a paragraph that moved takes its tags along; little words alone are not guessed") {
  const std::string one = "“The bridge will open in spring,” said the engineer.",
                    two = "Nobody knows why she waited so long.";
  const Document doc =
      with_tags(one + "\n\n" + two, {"“The bridge will open in spring,”", "the engineer", "she"});
  const std::string moved = after(doc, two + "\n\n" + one);
  CHECK(moved == "“The bridge will open in spring,”|the engineer|she");
  CHECK(after(doc, "Did she go?\n\n" + one) == "“The bridge will open in spring,”|the engineer|-");
}

TEST_CASE("anchor: a tag does not go over to the same words elsewhere that nobody touched") {
  const std::string one = "The envoy flew to Istanbul. Talks in Istanbul went on all night.";
  const Document doc = with_tags(one + "\n\n" + one, {"to Istanbul. Talks in Istanbul went"});
  CHECK(after(doc, "The envoy flew on all night.\n\n" + one) == "-");
  CHECK(after(with_tags(one + "\n\n" + one, {"Istanbul"}), "The envoy flew.\n\n" + one) == "-");
  CHECK(after(doc, one) == "to Istanbul. Talks in Istanbul went");
}

TEST_CASE("anchor: a corrected word is the same word, another word is not") {
  const Document doc = with_tags("Ms Rook will organise it, Zelensky might too.",
                                 {"Ms Rook", "organise", "Zelensky", "might"});
  CHECK(after(doc, "Ms Rooks will organize it, Zelenskyy might too.") == "Ms Rooks|organize|Zelenskyy|might");
  CHECK(after(doc, "Mr Brook will arrange it, Zelenskiy may too.") == "Mr Brook|-|Zelenskiy|-");
  CHECK(after(with_tags("é", {"é"}), "è") == "-");  // a shared first byte is not a shared letter
}

TEST_CASE("anchor: fragments go one by one") {
  Document doc = with_tags("“Rain,” she said, “may fall tonight.”", {"“Rain,”"});
  doc.tags["t1"].fragments.push_back({22, 45});
  CHECK(document_problem(doc) == "");
  Reanchored r = change_text(doc, "“Rain,” she said.");
  CHECK(r.narrowed == 1);
  CHECK(r.unplaced.empty());
  Document now = doc;
  CHECK(apply(now, r.edit) == "");
  CHECK(now.tags.at("t1").fragments == Fragments{{0, 11}});
  CHECK(after(doc, "“Rain, she said, may fall tonight.”") == "“Rain,+may fall tonight.”");
}

TEST_CASE("anchor: links of a tag that has no place go with it and come back") {
  Document doc = with_tags("“No,” said Rook. Then it rained a lot.", {"“No,”", "Rook"});
  doc.links["l1"] = {"l1", "t1", "t2", Role::source, {}};
  const Reanchored r = change_text(doc, "“No.” Then it rained a lot.");
  REQUIRE(r.unplaced.size() == 1);
  CHECK(r.unplaced[0] == doc.tags.at("t2"));
  Document now = doc;
  CHECK(apply(now, r.edit) == "");
  CHECK(now.links.empty());
  CHECK(apply(now, inverse(r.edit)) == "");
  CHECK(now == doc);
}

TEST_CASE("anchor: the comparison keeps as much as is possible, for all small texts") {
  // Texts of up to five words out of three, against the length of the longest common subsequence by the
  // textbook.
  std::vector<std::string> texts{""};
  for (std::size_t from = 0, to = 1; texts.back().size() < 5; from = to, to = texts.size())
    for (std::size_t i = from; i < to; ++i)
      for (const char c : {'.', ',', '!'}) texts.push_back(texts[i] + c);  // each mark is a piece of its own
  for (const std::string& a : texts)
    for (const std::string& b : texts) {
      std::uint32_t best[6][6] = {};
      for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j)
          best[i][j] =
              a[i - 1] == b[j - 1] ? best[i - 1][j - 1] + 1 : std::max(best[i - 1][j], best[i][j - 1]);
      std::uint32_t kept = 0, x = 0, y = 0;
      bool fits = true;
      for (const Kept& k : kept_stretches(a, b)) {
        fits = fits && k.before >= x && k.after >= y && k.length > 0 && k.before + k.length <= a.size() &&
               k.after + k.length <= b.size() && a.substr(k.before, k.length) == b.substr(k.after, k.length);
        x = k.before + k.length;
        y = k.after + k.length;
        kept += k.length;
      }
      if (!fits || kept != best[a.size()][b.size()]) FAIL("“", a, "” and “", b, "”");
    }
}

TEST_CASE("anchor: random corrections leave every tag that they do not touch on its words") {
  int checked = 0;
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    Random random(seed);
    const Document doc = some_document(random, 3 + random.below(15));
    // One stretch is replaced by other words; it begins and ends where pieces do, at a space.
    const std::string text(doc.text.bytes());
    std::vector<std::uint32_t> spaces;
    for (std::uint32_t at = 0; at < text.size(); ++at)
      if (text[at] == ' ') spaces.push_back(at);
    if (spaces.size() < 2) continue;
    std::uint32_t begin = spaces[random.below(spaces.size())], end = spaces[random.below(spaces.size())];
    if (begin > end) std::swap(begin, end);
    const std::string typed = " corrected " + words(random, random.below(4));
    const std::string changed = text.substr(0, begin) + typed + text.substr(end);
    const Reanchored r = change_text(doc, changed);
    Document now = doc;
    REQUIRE(apply(now, r.edit) == "");
    REQUIRE(document_problem(now) == "");
    for (const auto& [id, tag] : doc.tags) {
      const Span all = hull(tag.fragments);
      const Fragments words_only = commands::trimmed(doc.text, tag.fragments);
      if ((all.end > begin && all.begin < end) || tag.fragments.size() != 1 || words_only.empty()) continue;
      REQUIRE(now.tags.contains(id));
      CHECK(now.text.bytes(now.tags.at(id).fragments.at(0)) == doc.text.bytes(words_only[0]));
      ++checked;
    }
    REQUIRE(apply(now, inverse(r.edit)) == "");
    REQUIRE(now == doc);
  }
  CHECK(checked > 200);
}

TEST_CASE("anchor: two texts with nothing in common, and a long text with many changes") {
  std::string a, b, c;
  for (int i = 0; i < 3000; ++i) {
    a += numbered("a", static_cast<std::uint64_t>(i)) + " ";
    b += "other\n";
    c += numbered(i % 10 == 0 ? "c" : "a", static_cast<std::uint64_t>(i)) + " ";
  }
  const Document doc = with_tags(a, {"a77 a78 a79 a80", "a1501 a1502 a1503", "a2999"});
  CHECK(after(doc, b) == "-|-|-");
  CHECK(after(doc, c) == "a77 a78 a79 c80|a1501 a1502 a1503|a2999");
}
