// core/compare: related words, units, similarity.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/compare/figures.h"
#include "core/compare/related_words.h"
#include "core/compare/similarity.h"
#include "core/compare/stems.h"
#include "core/compare/units.h"

using namespace hearsay::comparing;
using hearsay::Span;
using hearsay::Text;

namespace {

Span place(const Text& text, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(text.bytes().find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

// One article of one sentence that somebody said all of.
Source said(const Text& text, HowGiven given) {
  Source source;
  source.text = &text;
  source.sentences = {{0, text.size()}};
  source.attributions = {{0, given, {{0, text.size()}}, {}, {}, 0}};
  source.speakers = {{"Ann Lee", {}, true}};
  return source;
}

std::vector<std::string> pieces(const char* bytes) {
  const Text text = Text::from(bytes);
  StemTable table;
  std::vector<std::string> out;
  for (const SaidUnit& unit : find_units({said(text, HowGiven::indirect)}, {{0}}, table))
    out.emplace_back(text.bytes(unit.span.front()));
  return out;
}

Evidence between(const Similarity& similarity, const SaidUnit& a, const SaidUnit& b) {
  const StemProfile of_a = similarity.profile(a.stems), of_b = similarity.profile(b.stems);
  CHECK(similarity.evidence(a, of_a, b, of_b) == similarity.evidence(b, of_b, a, of_a));
  return similarity.evidence(a, of_a, b, of_b);
}

Evidence evidence(const char* first, HowGiven first_given, const char* second, HowGiven second_given) {
  const Text a = Text::from(first), b = Text::from(second);
  const std::vector<Source> sources{said(a, first_given), said(b, second_given)};
  StemTable table;
  const std::vector<SaidUnit> units = find_units(sources, {{0}, {0}}, table);
  REQUIRE(units.size() == 2);
  const Similarity similarity(sources, table);
  return between(similarity, units[0], units[1]);
}

}  // namespace

TEST_CASE("words for one thing are related, others are not") {
  const auto related = [](const char* a, const char* b) {
    return related_words(stem(a)) != 0 && related_words(stem(a)) == related_words(stem(b));
  };
  CHECK(related("talks", "negotiations"));
  CHECK(related("truce", "ceasefire"));
  CHECK(related("ferry", "boats"));
  CHECK_FALSE(related("ferry", "truce"));
  CHECK(related_words(stem("teapot")) == 0);
}

TEST_CASE("a long sentence is cut at its clauses, a short one and a pair of words are not") {
  CHECK(pieces("the old ferry is late") == std::vector<std::string>{"the old ferry is late"});
  CHECK(pieces("the old ferry leaves the harbour on Monday morning, and the captain promises free coffee for "
               "children") == std::vector<std::string>{"the old ferry leaves the harbour on Monday morning",
                                                       "and the captain promises free coffee for children"});
  CHECK(pieces("the tired and angry passengers of the old ferry left the crowded harbour").size() == 1);
  CHECK(pieces("a two-and-a-half-hour journey brought tired passengers safely home").size() == 1);
}

TEST_CASE("what stands in marks is told from the rest of a mixed piece") {
  const Text text = Text::from("the ferry was “never built for ice” at all");
  StemTable table;
  Source source = said(text, HowGiven::mixed);
  std::vector<SaidUnit> units = find_units({source}, {{0}}, table);
  REQUIRE(units.size() == 1);
  REQUIRE(units[0].quoted.size() == 4);
  CHECK(units[0].quoted[0].span == place(text, "never"));
  source.attributions[0].given = HowGiven::direct;
  CHECK(find_units({source}, {{0}}, table)[0].quoted.size() == 9);
}

TEST_CASE("what is in one sentence is one piece, in two sentences two") {
  const Text text = Text::from("“The ferry,” she said, “is old. It leaks.”");
  Source source = said(text, HowGiven::direct);
  source.sentences = {{0, place(text, "old.").end}, {place(text, "It leaks").begin, text.size()}};
  source.attributions[0].content = {place(text, "“The ferry,”"), {place(text, "“is").begin, text.size()}};
  StemTable table;
  const std::vector<SaidUnit> units = find_units({source}, {{0}}, table);
  REQUIRE(units.size() == 2);
  CHECK(units[0].span.size() == 2);
  CHECK(text.bytes(units[1].span[0]) == "It leaks.”");
}

TEST_CASE("a report of a quotation has evidence, another sentence has evidence against") {
  constexpr HowGiven direct = HowGiven::direct, indirect = HowGiven::indirect;
  CHECK(evidence("We lost four million crowns", direct, "the line had lost four million", indirect) >
        Similarity::doubt(std::size_t{10}));
  CHECK(evidence("We lost four million crowns", direct, "the captain wants new lifeboats", indirect) < 0);
  // Two quotations differ by words, a report may change them.
  CHECK(evidence("The boats need new paint", direct, "the ferry wants paint", indirect) >
        evidence("The boats need new paint", direct, "the ferry wants paint", direct));
}

TEST_CASE("the words of a name say it once together") {
  constexpr HowGiven indirect = HowGiven::indirect;
  CHECK(
      evidence("the lamps of Kite Works were dear", indirect, "the owner of Kite Works has left", indirect) <
      evidence("the lamps of dull brass were dear", indirect, "the owner of dull brass has left", indirect));
}

TEST_CASE("what both articles have in one sentence each is no common word") {
  const auto with = [&](const char* rest) {
    const Text first = Text::from("the ferry leaks"),
               second = Text::from(std::string("The ferry sank. ") + rest);
    Source source = said(second, HowGiven::indirect);
    const std::uint32_t end = place(second, "sank.").end;
    source.sentences = {{0, end}, {end + 1, second.size()}};
    const std::vector<Source> sources{said(first, HowGiven::indirect), source};
    StemTable table;
    const std::vector<SaidUnit> units = find_units(sources, {{0}, {0}}, table);
    return between(Similarity(sources, table), units[0], units[1]);
  };
  CHECK(with("Gulls cried.") > with("The ferry burnt."));
}

TEST_CASE("a long report is not cut at the commas round who somebody is") {
  CHECK(pieces("the owner of the quarry, Kite Works, had dug a deep pit beside the old road").size() == 1);
}

TEST_CASE("hoping it and saying that one hopes it go together") {
  const Text first = Text::from("Ann hopes the lamps return"), second = Text::from("I hope for the lamps");
  Source a = said(first, HowGiven::indirect), b = said(second, HowGiven::direct);
  a.attributions[0].content = {place(first, "the lamps return")};
  const auto pair = [&] {
    StemTable table;
    const std::vector<Source> sources{a, b};
    const std::vector<SaidUnit> units = find_units(sources, {{0}, {0}}, table);
    return between(Similarity(sources, table), units[0], units[1]);
  };
  const Evidence without_cue = pair();
  a.attributions[0].cue = {place(first, "hopes")};
  CHECK(pair() > without_cue);
}

TEST_CASE("a figure is one word, in letters or in digits") {
  const auto figures = [](const char* bytes) {
    const Text text = Text::from(bytes);
    std::string out;
    for (const FoldedWord& word : with_figures(words_of(text, Span{0, text.size()})))
      out += (out.empty() ? "" : " ") + word.folded;
    return out;
  };
  CHECK(figures("thirty-eight boats") == "38 boats");
  CHECK(figures("two-and-a-half-hour talks") == "2.5 hour talks");
  CHECK(figures("2.5 hours") == "2.5 hours");
  CHECK(figures("5,000 or five thousand") == "5000 or 5000");
  CHECK(figures("four million crowns") == "4000000 crowns");
  CHECK(figures("1.5 million crowns") == "1500000 crowns");
  CHECK(figures("two hundred and six gulls and five crabs") == "206 gulls and 5 crabs");
  CHECK(figures("six hundred thousand") == "600000");
  CHECK(figures("two, three or four") == "2 3 or 4");
  CHECK(figures("one of the boats") == "one of the boats");
  CHECK(figures("the 10th boat of 2.75") == "the 10th boat of 2.75");
  CHECK(figures("99999999999999999999 boats") == "99999999999999999999 boats");
}

TEST_CASE("the same figure speaks for one statement, another one against it") {
  constexpr HowGiven indirect = HowGiven::indirect;
  const Evidence same = evidence("lorries pass the school six hundred times", indirect,
                                 "600 lorries pass the school", indirect),
                 other = evidence("lorries pass the school six hundred times", indirect,
                                  "700 lorries pass the school", indirect),
                 none = evidence("lorries pass the school six hundred times", indirect,
                                 "lorries pass the school", indirect);
  CHECK(same > none);
  CHECK(other < none);
}

TEST_CASE("a word that all sentences have says little") {
  const char* bytes =
      "The ferry sank. The ferry burnt. The ferry was sold. The ferry was late. The ferry won. The ferry "
      "stopped. The ferry moved.";
  const Text common = Text::from(bytes), rare = Text::from("The ferry sank."),
             other = Text::from("the ferry leaked");
  Source many = said(common, HowGiven::direct);
  many.sentences.clear();
  for (std::uint32_t at = 0; at < common.size();) {
    const auto end = static_cast<std::uint32_t>(common.bytes().find('.', at)) + 1;
    many.sentences.push_back({at, end});
    at = end + 1;
  }
  const auto of_first = [&](const Source& source) {
    StemTable table;
    const std::vector<Source> sources{source, said(other, HowGiven::indirect)};
    const std::vector<SaidUnit> units = find_units(sources, {{0}, {0}}, table);
    return between(Similarity(sources, table), units.front(), units.back());
  };
  CHECK(of_first(many) < of_first(said(rare, HowGiven::direct)));
}

TEST_CASE("a rival that is better accounted for elsewhere is hardly one") {
  CHECK(Similarity::odds_left(4.0, 4.0) == doctest::Approx(4.0));
  CHECK(Similarity::odds_left(4.0, 1000.0) < 0.1);
}

TEST_CASE("doubt grows with what else could be meant, and never above that count's") {
  CHECK(Similarity::doubt(std::size_t{20}) > Similarity::doubt(std::size_t{5}));
  CHECK(Similarity::doubt(3.0) > Similarity::doubt(0.0));
}

TEST_CASE("function words tell two quotations apart, and not a quotation and a report") {
  const auto both = [](const char* second, HowGiven given) {
    return evidence("It would not have happened to us", HowGiven::direct, second, given);
  };
  const char *longer = "With lamps it would not have happened to us",
             *other = "A loss that should never have happened";
  CHECK(both(longer, HowGiven::direct) > both(longer, HowGiven::indirect));
  CHECK(both(other, HowGiven::direct) < both(other, HowGiven::indirect));
}

TEST_CASE("a short sentence is cut at an “and” only between two quotations") {
  CHECK(pieces("the plan “reckless” and the fare “fair”") ==
        std::vector<std::string>{"the plan “reckless”", "and the fare “fair”"});
  CHECK(pieces("the plan “reckless” and the fare fair").size() == 1);
  CHECK(pieces("the farmers’ plan and the fare “fair”").size() == 1);
  CHECK(pieces("the “weary” and “frustrated” crew").size() == 1);
}

TEST_CASE("the words of a part of an article are the same whether or not the article was read before") {
  // All parts, those too that begin or end in a word.
  const Text text = Text::from("US troops don’t pay 5,000.5 crowns – “Łódź” told us.");
  StemTable table;
  for (std::uint32_t begin = 0; begin <= text.size(); ++begin)
    for (std::uint32_t end = begin; end <= text.size(); ++end) {
      if (!text.is_border(begin) || !text.is_border(end)) continue;
      const std::vector<FoldedWord> read = table.words_of(text, Span{begin, end}),
                                    folded = words_of(text, Span{begin, end});
      REQUIRE(read.size() == folded.size());
      for (std::size_t i = 0; i < read.size(); ++i) {
        REQUIRE(read[i].folded == folded[i].folded);
        REQUIRE(read[i].span == folded[i].span);
        REQUIRE(table.number_of(text, read[i]) == table.number_of(text, folded[i]));
      }
    }
  const std::vector<FoldedWord> all = table.words_of(text, Span{0, text.size()});
  CHECK(all.front().number != all.back().number);
}
