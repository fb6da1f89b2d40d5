// Marking: what is right, nearly right and wrong, each rule by itself; then all small works against a plain twin.
#include "core/exercise/marking.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace hearsay;
using namespace hearsay::exercise;

namespace {

const std::string article =
    "The harbour will close, said Mayor Ada Finch. “We may have to close it for a long time,” she said. "
    "“We may close it,” said Finch.";

struct Article {
  Text text = Text::from(article);
  Words words{text};

  // The n-th place of the words, 0 the first.
  Span place(std::string_view said, int n = 0) const {
    std::size_t at = text.bytes().find(said);
    for (; n > 0; --n) at = text.bytes().find(said, at + 1);
    REQUIRE(at != std::string_view::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + said.size())};
  }
  Mark quote(std::string_view said, int n = 0) const { return {.label = Label::quote, .fragments = {place(said, n)}}; }
  Mark speaker(std::string_view said, int n = 0) const {
    return {.label = Label::speaker, .fragments = {place(said, n)}};
  }
  Mark hedge(std::string_view said, int n = 0) const { return {.label = Label::hedge, .fragments = {place(said, n)}}; }

  std::string outcomes(const std::vector<Mark>& key, const std::vector<Mark>& work, const Task& task = {}) const {
    std::string names;
    const Marking marking = mark(words, key, work, task);  // points into key and work
    for (const Judged& one : marking.judged) {
      if (!names.empty()) names += ' ';
      names += name_of(one.outcome);
    }
    return names;
  }
};

}  // namespace

TEST_CASE("marking: words are runs of letters and digits, joined by one apostrophe or hyphen") {
  const auto count = [](std::string_view s) { return Words(Text::from(s)).count(); };
  CHECK(count("") == 0);
  CHECK(count("“…” – 'n' --") == 1);
  CHECK(count("don't mother-in-law’s 3rd") == 3);
  CHECK(count("well--no dogs' ears- ") == 4);
  CHECK(count("Ærø, Łódź 東京") == 3);
}

TEST_CASE("marking: spaces, marks and quotation marks cost nothing") {
  const Article a;
  for (const char* same : {"“We may have to close it for a long time,”", "We may have to close it for a long time",
                           " “We may have to close it for a long time,” "})
    CHECK(a.outcomes({a.quote("“We may have to close it for a long time,”")}, {a.quote(same)}) == "right");
}

TEST_CASE("marking: two words more or less are the same borders, three are not") {
  const Article a;
  const std::vector<Mark> key{a.quote("We may have to close it for a long time")};
  CHECK(a.outcomes(key, {a.quote("have to close it for a long time")}) == "right");
  CHECK(a.outcomes(key, {a.quote("to close it for a long time")}) == "borders");
  CHECK(a.outcomes(key, {a.quote("We may have to close it for a long time,” she said")}) == "right");
  CHECK(a.outcomes(key, {a.quote("close it for a")}) == "borders");
  CHECK(a.outcomes(key, {}) == "missed");
  CHECK(a.outcomes({}, key) == "extra");
}

TEST_CASE("marking: of short marks more than half must be shared, or one lie inside the other") {
  const Article a;
  CHECK(a.outcomes({a.hedge("may")}, {a.hedge("may have to")}) == "right");
  CHECK(a.outcomes({a.hedge("may have")}, {a.hedge("have to")}) == "borders");
  CHECK(a.outcomes({a.hedge("may")}, {a.hedge("have to")}) == "missed extra");
}

TEST_CASE("marking: a title before the name costs nothing, a word after it does") {
  const Article a;
  CHECK(a.outcomes({a.speaker("Finch")}, {a.speaker("Mayor Ada Finch")}) == "right");
  CHECK(a.outcomes({a.speaker("Finch")}, {a.speaker("close, said Mayor Ada Finch")}) == "right");
  CHECK(a.outcomes({a.quote("Finch")}, {a.quote("close, said Mayor Ada Finch")}) == "borders");
  CHECK(a.outcomes({a.speaker("Ada")}, {a.speaker("said Mayor Ada Finch")}) == "borders");
}

TEST_CASE("marking: words that are there twice are judged by their place") {
  const Article a;
  const std::vector<Mark> key{a.hedge("may", 0), a.hedge("may", 1)};
  CHECK(a.outcomes(key, {a.hedge("may", 1)}) == "missed right");
  CHECK(a.outcomes(key, {a.hedge("may", 1), a.hedge("may", 0)}) == "right right");
  CHECK(a.outcomes({a.quote("close", 0)}, {a.quote("close", 1)}) == "missed extra");
}

TEST_CASE("marking: fragments are judged as one mark") {
  const Article a;
  const Mark key{.label = Label::quote, .fragments = {a.place("The harbour will close"), a.place("We may have to close it")}};
  CHECK(a.outcomes({key}, {key}) == "right");
  CHECK(a.outcomes({key}, {a.quote("The harbour will close")}) == "borders");
  CHECK(a.outcomes({key}, {a.quote("The harbour will close"), a.quote("We may have to close it")}) == "extra borders");
}

TEST_CASE("marking: a nested quote finds its own partner, not the outer one") {
  const Article a;
  const std::vector<Mark> key{a.quote("We may have to close it for a long time"), a.quote("close it for a")};
  CHECK(a.outcomes(key, {key[1], key[0]}) == "right right");
  CHECK(a.outcomes(key, {key[1]}) == "missed right");
}

TEST_CASE("marking: another label on the same words is the wrong kind, on some of them it is not") {
  const Article a;
  CHECK(a.outcomes({a.hedge("may")}, {a.quote("may")}) == "wrong-kind");
  CHECK(a.outcomes({a.hedge("may")}, {a.quote("We may have to close it for a long time")}) == "extra missed");
  // Its own label comes first.
  CHECK(a.outcomes({a.hedge("may")}, {a.quote("may"), a.hedge("may have to")}) == "right extra");
}

TEST_CASE("marking: kind and speaker, if they are asked for and the key says them") {
  const Article a;
  Mark key = a.quote("We may close it"), work = key;
  key.kind = "direct", work.kind = "indirect";
  CHECK(a.outcomes({key}, {work}) == "wrong-kind");
  CHECK(a.outcomes({key}, {work}, {.kinds = false}) == "right");
  work.kind = "direct", work.speaker = "p1";
  CHECK(a.outcomes({key}, {work}) == "right");
  key.speaker = "p2";
  CHECK(a.outcomes({key}, {work}) == "wrong-speaker");
  CHECK(a.outcomes({key}, {work}, {.speakers = false}) == "right");
  work.speaker.clear();
  CHECK(a.outcomes({key}, {work}) == "wrong-speaker");
}

TEST_CASE("marking: only what is asked for, and only in the parts that count") {
  const Article a;
  const std::vector<Mark> key{a.quote("We may close it"), a.hedge("may")}, work{a.hedge("may", 1)};
  CHECK(a.outcomes(key, work, {.labels = {Label::hedge}}) == "missed extra");
  CHECK(a.outcomes(key, work, {.labels = {Label::quote}}) == "missed");
  CHECK(a.outcomes(key, work, {.labels = {Label::hedge}, .parts = {a.place("“We may close it,” said Finch.")}}) == "extra");
  CHECK(a.outcomes({a.quote("“")}, {a.quote(",”")}) == "");
}

TEST_CASE("marking: percent by the teacher's credits, and F1 of what was found") {
  const Article a;
  const std::vector<Mark> key{a.quote("We may have to close it for a long time"), a.hedge("may"), a.speaker("Finch")};
  const std::vector<Mark> work{a.quote("to close it for a long time"), a.hedge("may"), a.hedge("will")};
  const Marking marking = mark(a.words, key, work, {});
  CHECK(marking.count(Outcome::right) == 1);
  CHECK(marking.percent() == 50);
  CHECK(marking.percent({{100, 0, 0, 0, 0, 0}}) == 33);
  CHECK(marking.percent({{100, 50, 50, 50, 0, -100}}) == 17);
  CHECK(marking.percent({{100, 0, 0, 0, 0, -200}}) == 0);
  CHECK(marking.f1() == doctest::Approx(4.0 / 6));
  CHECK_FALSE(mark(a.words, {}, work, {}).percent());
  CHECK(mark(a.words, {}, {}, {}).f1() == 1);
}

namespace {

// Every way to pair marks of one label that share a word: the most pairs, and of those the most shared.
struct Best {
  int pairs = 0;
  double shared = 0;
  friend bool operator<(const Best& a, const Best& b) {
    return a.pairs != b.pairs ? a.pairs < b.pairs : a.shared < b.shared - 1e-9;
  }
};

double jaccard(Span a, Span b) {
  const double shared = shared_length(a, b);
  return shared / (a.length() + b.length() - shared);
}

Best best_of(const std::vector<Span>& key, const std::vector<Span>& work, std::size_t from, std::vector<char>& taken) {
  if (from == key.size()) return {};
  Best best = best_of(key, work, from + 1, taken);
  for (std::size_t w = 0; w < work.size(); ++w) {
    if (taken[w] || !key[from].overlaps(work[w])) continue;
    taken[w] = 1;
    Best with = best_of(key, work, from + 1, taken);
    taken[w] = 0;
    ++with.pairs, with.shared += jaccard(key[from], work[w]);
    best = std::max(best, with);
  }
  return best;
}

}  // namespace

TEST_CASE("marking: as many pairs as possible, and of those the closest, for all works of three marks in five words") {
  const Text text = Text::from("a b c d e");
  const Words words(text);
  std::vector<Span> places;  // in words
  for (std::uint32_t begin = 0; begin < 5; ++begin)
    for (std::uint32_t end = begin + 1; end <= 5; ++end) places.push_back({begin, end});
  const auto quote = [](Span place) { return Mark{.fragments = {{2 * place.begin, 2 * place.end - 1}}}; };
  const std::size_t n = places.size();
  const std::vector<std::vector<Span>> keys{{{0, 2}, {1, 4}, {3, 5}}, {{0, 5}, {1, 2}, {2, 4}}, {{0, 3}, {0, 3}, {4, 5}}};
  for (const std::vector<Span>& key : keys) {
    std::vector<Mark> key_marks;
    for (const Span place : key) key_marks.push_back(quote(place));
    for (std::size_t i = 0; i < n * n * n; ++i) {
      const std::vector<Span> work{places[i % n], places[i / n % n], places[i / n / n]};
      std::vector<Mark> work_marks;
      for (const Span place : work) work_marks.push_back(quote(place));
      const Marking marking = mark(words, key_marks, work_marks, {});
      Best got;
      for (const Judged& one : marking.judged) {
        if (!one.key || !one.work) continue;
        ++got.pairs;
        got.shared += jaccard(words.covered(one.key->fragments)[0], words.covered(one.work->fragments)[0]);
      }
      std::vector<char> taken(3, 0);
      const Best best = best_of(key, work, 0, taken);
      REQUIRE(got.pairs == best.pairs);
      REQUIRE(got.shared == doctest::Approx(best.shared).epsilon(0.001));
    }
  }
}

namespace {

std::vector<Elsewhere> ways_of(unsigned bits) {
  std::vector<Elsewhere> out;
  for (std::size_t i = 0; i < elsewhere_ways; ++i)
    if (bits >> i & 1) out.push_back({.way = static_cast<Elsewhere::Way>(i)});
  return out;
}

}  // namespace

TEST_CASE("marking: a statement is right when its ways are among the key's, over all ways of key and work") {
  const Article a;
  for (unsigned k = 0; k < 1u << elsewhere_ways; ++k)
    for (unsigned w = 0; w < 1u << elsewhere_ways; ++w) {
      Mark key = a.quote("We may close it"), work = key;
      key.elsewhere = ways_of(k), work.elsewhere = ways_of(w);
      const Task task{.labels = {}, .statements = true};
      const char* expected = !k && !w ? "" : !k ? "extra" : !w ? "missed" : (w & ~k) ? "wrong-kind" : "right";
      REQUIRE(a.outcomes({key}, {work}, task) == expected);
      REQUIRE(a.outcomes({key}, {work}, {.labels = {}, .kinds = false, .statements = true}) ==
              (std::string(expected) == "wrong-kind" ? "right" : expected));
      // What is not asked for counts nowhere; the quote has a part of its own, and comes first.
      REQUIRE(a.outcomes({key}, {work}) == "right");
      REQUIRE(a.outcomes({key}, {work}, {.statements = true}) == std::string("right").append(*expected ? " " : "").append(expected));
    }
}

TEST_CASE("marking: borders of a statement cost nothing, but it must be that statement") {
  const Article a;
  const Task task{.labels = {}, .statements = true};
  const auto statement = [&](std::string_view words, int n = 0) {
    Mark mark = a.quote(words, n);
    mark.elsewhere = ways_of(1);
    return mark;
  };
  const std::vector<Mark> key{statement("We may have to close it for a long time")};
  CHECK(a.outcomes(key, {statement("close it")}, task) == "right");
  CHECK(a.outcomes(key, {statement("“We may have to close it for a long time,” she said. “We may close it,” said Finch.")}, task) == "right");
  CHECK(a.outcomes(key, {statement("time,” she said")}, task) == "missed extra");
  CHECK(a.outcomes(key, {statement("We may", 1)}, task) == "missed extra");
  // Another label is no statement, whatever it says; and only the parts that count do.
  Mark hedge = a.hedge("We may have to close it for a long time");
  hedge.elsewhere = ways_of(1);
  CHECK(a.outcomes(key, {hedge}, task) == "missed");
  CHECK(a.outcomes(key, key, {.labels = {}, .statements = true, .parts = {a.place("“We may close it,” said Finch.")}}) == "");
}

TEST_CASE("marking: as many statements as possible find their own, for all works of two in five words") {
  const Text text = Text::from("a b c d e");
  const Words words(text);
  std::vector<Mark> all;
  for (std::uint32_t begin = 0; begin < 5; ++begin)
    for (std::uint32_t end = begin + 1; end <= 5; ++end)
      for (const unsigned way : {1u, 2u}) all.push_back({.fragments = {{2 * begin, 2 * end - 1}}, .elsewhere = ways_of(way)});
  const auto same = [&](const Mark& k, const Mark& w) {
    const Fragments a = words.covered(k.fragments), b = words.covered(w.fragments);
    return shared_length(a, b) > 0 && 2 * shared_length(a, b) >= std::min(total_length(a), total_length(b));
  };
  const Task task{.labels = {}, .statements = true};
  for (std::size_t i = 0; i < all.size(); i += 3)
    for (std::size_t j = 0; j < all.size(); j += 2)
      for (const Mark& first : all)
        for (const Mark& second : all) {
          const std::vector<Mark> key{all[i], all[j]}, work{first, second};
          const Marking marking = mark(words, key, work, task);
          const int straight = same(key[0], work[0]) + same(key[1], work[1]), crossed = same(key[0], work[1]) + same(key[1], work[0]);
          int pairs = 0;
          for (const Judged& one : marking.judged) {
            REQUIRE(one.statement);
            if (!one.key || !one.work) continue;
            ++pairs;
            REQUIRE(same(*one.key, *one.work));
            REQUIRE(one.outcome == (one.key->elsewhere == one.work->elsewhere ? Outcome::right : Outcome::wrong_kind));
          }
          REQUIRE(pairs == std::max(straight, crossed));
          REQUIRE(marking.judged.size() == static_cast<std::size_t>(4 - pairs));
        }
}
