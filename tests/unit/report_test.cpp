// The figures about an article: by hand, and against a twin that looks at every byte.
#include "core/annotation/report.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "core/annotation/difference.h"
#include "tests/unit/generate.h"

using namespace hearsay;
using namespace hearsay::test;

namespace {

//                             0         1         2         3         4         5
//                             01234567890123456789012345678901234567890123456789012345678
constexpr const char* lines = "\"It may rain,\" Rook said. He said it won't. \"No,\" one said.";

Document sample() {
  Document doc;
  doc.id = "d1";
  doc.text = Text::from(lines);
  doc.layers["a"] = {"a", Author::analysis, "", {}};
  doc.layers["me"] = {"me", Author::me, "", {}};
  doc.layers["key"] = {"key", Author::key, "", {}};
  doc.persons["p1"] = {"p1", "Rook", 0, true, {}};
  doc.persons["p2"] = {"p2", "a colleague", 1, false, {}};
  doc.persons["p3"] = {"p3", "Absent", 2, true, {}};
  const auto add = [&doc](const char* id, Label label, Span span, const char* person, const char* kind) {
    doc.tags[id] = {
        .id = id, .layer = "me", .label = label, .fragments = {span}, .kind = kind, .person = person};
  };
  add("q1", Label::quote, {0, 14}, "p1", "direct");
  add("q2", Label::quote, {33, 42}, "p1", "indirect");
  add("q3", Label::quote, {44, 49}, "", "direct");
  add("s1", Label::speaker, {15, 19}, "p1", "");
  add("h1", Label::hedge, {4, 7}, "", "modal");
  add("h2", Label::hedge, {20, 24}, "", "");
  return doc;
}

const PersonReport& of(const Report& report, std::string_view person) {
  for (const PersonReport& figures : report.persons)
    if (figures.person == person) return figures;
  FAIL("no such person");
  return report.persons.front();
}

Document two_speakers() {
  Document doc;
  //                    0         10        20        30        40
  doc.text = Text::from("\"One two three,\" Ann said. \"Perhaps,\" Bo said.");
  doc.layers["me"] = {.id = "me"};
  doc.persons["p1"] = {.id = "p1", .name = "Bo"};
  doc.persons["p2"] = {.id = "p2", .name = "Ann"};
  doc.tags["t1"] = {.id = "t1",
                    .layer = "me",
                    .label = Label::quote,
                    .fragments = {{0, 16}},
                    .kind = "direct",
                    .person = "p2"};
  doc.tags["t2"] = {.id = "t2",
                    .layer = "me",
                    .label = Label::quote,
                    .fragments = {{27, 37}},
                    .kind = "indirect",
                    .person = "p1"};
  doc.tags["t3"] = {.id = "t3", .layer = "me", .label = Label::hedge, .fragments = {{28, 35}}};
  return doc;
}

}  // namespace

TEST_CASE("report: words are counted as people do") {
  const auto count = [](std::string_view bytes) {
    const Text text = Text::from(bytes);
    const std::size_t all = count_words(text, {0, text.size()});
    // Cut anywhere, the parts have together as many words.
    for (std::uint32_t at = 0; at <= text.size(); ++at)
      if (text.is_border(at)) CHECK(count_words(text, {0, at}) + count_words(text, {at, text.size()}) == all);
    return all;
  };
  CHECK(count("") == 0);
  CHECK(count("It won't rain.") == 3);
  CHECK(count("It won’t – well-known – 3.5 °C") == 6);
  CHECK(count("“Yes,” she said") == 3);
  CHECK(count("dogs' tails 'quoted'") == 3);
  CHECK(count("e\u0301cole") == 1);
  CHECK(count("😀 . — !") == 0);
  const Text text = Text::from("one two three");
  CHECK(count_words(text, {1, 5}) == 1);
  CHECK(count_words(text, {4, 4}) == 0);
  CHECK(count_words(text, {5, 13}) == 1);
}

TEST_CASE("report: who said how much") {
  Document doc = sample();
  const Report report = make_report(doc);
  CHECK(report.quotes == 3);
  CHECK(report.words == 6);
  CHECK(report.named_quotes == 2);
  CHECK(report.hedges == 2);
  CHECK(report.writer_hedges == 1);
  REQUIRE(report.persons.size() == 4);
  CHECK(report.persons[0].person == "p1");
  CHECK(report.persons[1].person == "p3");  // of those without a quote, by name
  CHECK(report.persons[2].person == "p2");
  CHECK(report.persons[3].person.empty());
  CHECK(of(report, "p1").quotes == 2);
  CHECK(of(report, "p1").direct == 1);
  CHECK(of(report, "p1").indirect == 1);
  CHECK(of(report, "p1").words == 5);
  CHECK(of(report, "p1").share == doctest::Approx(5.0 / 6));
  CHECK(of(report, "p1").hedges == 1);
  CHECK(of(report, "p1").mentions == 1);
  CHECK(of(report, "").quotes == 1);
  CHECK(of(report, "").words == 1);
  CHECK(report.states[static_cast<std::size_t>(Label::quote)][static_cast<std::size_t>(State::accepted)] ==
        3);

  // A quote in a quote: its words count for both, once in all; the hedge belongs to the inner one.
  doc.tags["q4"] = {.id = "q4", .layer = "me", .fragments = {{1, 12}}, .kind = "mixed", .person = "p2"};
  const Report nested = make_report(doc);
  CHECK(nested.words == 6);
  CHECK(of(nested, "p2").words == 3);
  CHECK(of(nested, "p2").hedges == 1);
  CHECK(of(nested, "p1").hedges == 0);
  CHECK(of(nested, "p1").words == 5);
}

TEST_CASE("report: what counts") {
  Document doc = sample();
  doc.tags["q1"].layer = "a";
  judge(doc, "q2", Judgement::rejected);
  doc.tags["q3"].layer = "key";
  CHECK(make_report(doc).quotes == 1);
  CHECK(make_report(doc, {.suggestions = false, .layers = {}}).quotes == 0);
  CHECK(make_report(doc, {.suggestions = true, .layers = {"key"}}).quotes == 1);
  CHECK(make_report(doc, {.suggestions = true, .layers = {"key", "a"}}).quotes == 2);
  const auto states = make_report(doc).states[static_cast<std::size_t>(Label::quote)];
  const bool one_each = states == std::array<std::size_t, state_count>{1, 0, 1, 1};
  CHECK(one_each);
  CHECK(make_report(Document{}).persons.empty());
}

TEST_CASE("report: the same as a twin that looks at every byte") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Random random(seed);
    const Document doc = some_document(random, random.below(20));
    const Report report = make_report(doc);
    std::set<std::uint32_t> begins;  // of words
    for (std::uint32_t at = 0; at < doc.text.size(); ++at) {
      std::uint32_t end = at + 1;
      while (!doc.text.is_border(end)) ++end;
      if (doc.text.is_border(at) && count_words(doc.text, {at, end}) == 1) begins.insert(at);
    }
    std::map<std::string, std::set<std::uint32_t>> said;  // person → bytes
    std::set<std::uint32_t> all;
    std::set<std::string> twice;
    for (const Difference::Pair& pair : difference(doc).both) twice.insert(pair.theirs);
    const auto counted = [&doc, &twice](const Tag& tag) {
      if (twice.contains(tag.id)) return false;
      const State state = state_of(doc, tag);
      return (state == State::accepted || state == State::suggested) &&
             doc.layers.at(tag.layer).author != Author::imported;
    };
    std::size_t quotes = 0, writer = 0;
    std::map<std::string, std::size_t> hedges;
    for (const auto& [id, tag] : doc.tags) {
      if (!counted(tag)) continue;
      if (tag.label == Label::quote) {
        ++quotes;
        for (const Span& span : tag.fragments)
          for (std::uint32_t at = span.begin; at < span.end; ++at)
            said[tag.person].insert(at), all.insert(at);
      }
      if (tag.label != Label::hedge) continue;
      const Tag* best = nullptr;
      for (const auto& [other, quote] : doc.tags) {
        if (quote.label != Label::quote || !counted(quote)) continue;
        for (const Span& span : quote.fragments)
          if (span.contains(tag.fragments.front().begin) &&
              (!best || hull(quote.fragments).length() < hull(best->fragments).length()))
            best = &quote;
      }
      if (best) {
        ++hedges[best->person];
      } else {
        ++writer;
      }
    }
    const auto count = [&](const std::set<std::uint32_t>& bytes) {
      std::size_t n = 0;
      for (const std::uint32_t at : bytes) n += doc.text.is_border(at) && begins.contains(at);
      return n;
    };
    CHECK(report.quotes == quotes);
    CHECK(report.words == count(all));
    CHECK(report.writer_hedges == writer);
    CHECK(report.persons.size() == doc.persons.size() + (said.contains("") ? 1 : 0));
    for (const PersonReport& figures : report.persons) {
      CHECK(figures.words == count(said[figures.person]));
      CHECK(figures.hedges == hedges[figures.person]);
    }
  }
}

TEST_CASE("report: the most quoted stands first, with words, share, kind and hedges") {
  const Report r = make_report(two_speakers());
  REQUIRE(r.persons.size() == 2);
  CHECK(r.words == 4);
  CHECK(r.persons[0].person == "p2");
  CHECK(r.persons[0].words == 3);
  CHECK(r.persons[0].share == doctest::Approx(.75));
  CHECK(r.persons[0].direct == 1);
  CHECK(r.persons[0].hedges == 0);
  CHECK(r.persons[1].hedges == 1);
  CHECK(r.persons[1].direct == 0);
}

TEST_CASE("report: a rejected quote counts nowhere, and a quote of nobody stands last") {
  Document doc = two_speakers();
  judge(doc, "t1", Judgement::rejected);
  doc.tags["t2"].person.clear();
  const Report r = make_report(doc);
  REQUIRE(r.persons.size() == 3);
  CHECK(r.persons[0].person == "p2");  // by name, both without words
  CHECK(r.persons[1].person == "p1");
  CHECK(r.persons[2].person.empty());
  CHECK(r.persons[2].share == doctest::Approx(1));
}

TEST_CASE("report: what a person tagged and the analysis suggests too counts once") {
  Document doc = two_speakers();
  doc.layers["a"] = {.id = "a", .author = Author::analysis};
  const Report before = make_report(doc);
  Tag same = doc.tags["t1"], hedge = doc.tags["t3"], other = doc.tags["t2"];
  for (Tag* tag : {&same, &hedge, &other}) tag->layer = "a", tag->id = "a" + tag->id;
  same.fragments = {{0, 15}};  // a quotation mark less
  for (const Tag& tag : {same, hedge}) doc.tags[tag.id] = tag;
  const Report both = make_report(doc);
  CHECK(both.quotes == before.quotes);
  CHECK(both.hedges == before.hedges);
  CHECK(both.direct == before.direct);
  doc.tags.erase("t2");
  doc.tags[other.id] = other;
  CHECK_MESSAGE(make_report(doc).quotes == 2, "a suggestion that nobody tagged counts");
}

TEST_CASE("report: an empty document has an empty report") { CHECK(make_report({}).persons.empty()); }

TEST_CASE("report: all small documents: every word and quote is counted in one place of the scorecard") {
  // Two quotes with every place, kind and speaker, and a hedge at every word.
  const Text text = Text::from("aa bb. cc dd");
  const std::vector<Span> words{{0, 2}, {3, 5}, {7, 9}, {10, 12}};
  const char* const kinds[] = {"direct", "mixed", "indirect", ""};
  const char* const persons[] = {"p1", "p2", ""};  // a name, a description, nobody
  std::vector<Tag> quotes;
  for (std::size_t first = 0; first < words.size(); ++first)
    for (std::size_t last = first; last < words.size(); ++last)
      for (const char* kind : kinds)
        for (const char* person : persons)
          quotes.push_back({.id = "q",
                            .layer = "me",
                            .fragments = {{words[first].begin, words[last].end}},
                            .kind = kind,
                            .person = person});
  Document doc;
  doc.text = text;
  doc.layers["me"] = {.id = "me"};
  doc.persons["p1"] = {.id = "p1", .name = "Rook"};
  doc.persons["p2"] = {.id = "p2", .name = "a neighbour", .named = false};
  std::size_t wrong = 0, seen = 0;
  for (std::size_t a = 0; a < quotes.size(); ++a)
    for (std::size_t b = a; b < quotes.size(); ++b) {
      Tag one = quotes[a], two = quotes[b], hedge{.id = "h", .layer = "me", .label = Label::hedge};
      two.id = "r";
      hedge.fragments = {words[(a + b) % words.size()]};
      doc.tags.clear();
      for (const Tag& tag : {one, two, hedge}) doc.tags[tag.id] = tag;
      const Report r = make_report(doc);
      std::size_t quoted = 0;
      const auto inside = [](const Tag& quote, Span word) { return quote.fragments.front().contains(word); };
      std::map<std::string, std::array<std::size_t, 3>> told;  // person → words: direct, mixed, indirect
      for (const Span& word : words) {
        quoted += inside(one, word) || inside(two, word);
        for (const char* person : persons) {
          std::size_t best = 3;
          for (const Tag* quote : {&one, &two})
            if (quote->person == person && inside(*quote, word))
              best = std::min<std::size_t>(best, quote->kind == "direct"  ? 0
                                                 : quote->kind == "mixed" ? 1
                                                                          : 2);
          if (best < 3) ++told[person][best];
        }
      }
      const auto says = [&](const char* person) {
        return std::size_t{one.person == person} + std::size_t{two.person == person};
      };
      bool fine =
          r.article_words == 4 && r.words == quoted && r.writer_words() == 4 - quoted && r.quotes == 2 &&
          r.named_quotes == says("p1") && r.described_quotes == says("p2") && r.nobody_quotes == says("") &&
          r.direct == std::size_t{one.kind == "direct"} + std::size_t{two.kind == "direct"} && r.hedges == 1;
      std::size_t hedged = r.writer_hedges;
      for (const PersonReport& who : r.persons) {
        const auto& words_told = told[who.person];
        fine = fine && who.quotes == says(who.person.c_str()) && who.direct_words == words_told[0] &&
               who.mixed_words == words_told[1] && who.indirect_words == words_told[2] &&
               who.words == words_told[0] + words_told[1] + words_told[2];
        hedged += who.hedges;
      }
      wrong += !fine || hedged != 1;
      ++seen;
    }
  CHECK(seen == 120 * 121 / 2);
  CHECK(wrong == 0);
}
