// What a person found beside the guesses: pairs by hand, then all small cases against a twin.
#include "core/annotation/difference.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/annotation/commands.h"
#include "tests/unit/generate.h"

using namespace hearsay;

namespace {

Document blank() {
  Document doc;
  doc.id = "d1";
  doc.text = Text::from("0123456789abcdefghij");
  doc.layers["analysis"] = {"analysis", Author::analysis, "", {}};
  doc.layers["me"] = {"me", Author::me, "", {}};
  doc.layers["key"] = {"key", Author::key, "", {}};
  return doc;
}

void add(Document& doc, const char* id, const char* layer, Label label, State state, Fragments fragments) {
  doc.tags[id] = {.id = id, .layer = layer, .label = label, .fragments = std::move(fragments)};
  if (state == State::rejected) test::judge(doc, id, Judgement::rejected);
}

}  // namespace

TEST_CASE("difference: both, only mine, only theirs") {
  Document doc = blank();
  add(doc, "m1", "me", Label::quote, State::accepted, {{0, 10}});
  add(doc, "a1", "analysis", Label::quote, State::suggested, {{0, 9}});      // the same but for a full stop
  add(doc, "m2", "me", Label::hedge, State::accepted, {{12, 14}});           // not guessed
  add(doc, "a2", "analysis", Label::hedge, State::suggested, {{16, 18}});    // not found
  add(doc, "a3", "analysis", Label::speaker, State::suggested, {{12, 14}});  // another label
  add(doc, "a4", "analysis", Label::hedge, State::rejected, {{12, 14}});
  add(doc, "a5", "analysis", Label::cue, State::suggested, {{18, 20}});  // no find of its own
  add(doc, "k1", "key", Label::hedge, State::accepted, {{16, 18}});      // of another author
  const Difference d = difference(doc);
  const std::vector<Difference::Pair> pairs{{"m1", "a1"}};
  CHECK(d.both == pairs);
  CHECK(d.mine == std::vector<std::string>{"m2"});
  CHECK(d.theirs == std::vector<std::string>{"a3", "a2"});
}

TEST_CASE("difference: a guess that was taken is the person's own") {
  Document doc = blank();
  add(doc, "a1", "analysis", Label::quote, State::suggested, {{0, 10}});
  CHECK(difference(doc).theirs.size() == 1);
  CHECK(apply(doc, commands::accept(doc, {"a1"})) == "");
  CHECK(difference(doc).theirs.empty());
  CHECK(difference(doc).mine.size() == 1);
}

TEST_CASE("difference: split quotes are compared by all their parts") {
  CHECK(overlap({{0, 4}, {8, 12}}, {{0, 4}, {8, 12}}) == 1);
  CHECK(overlap({{0, 4}, {8, 12}}, {{0, 12}}) == doctest::Approx(8.0 / 12));
  CHECK(overlap({{0, 4}}, {{4, 8}}) == 0);
  CHECK(overlap({}, {}) == 0);
}

TEST_CASE("difference: all small cases: every tag once, pairs alike, and none left that would fit") {
  // Two of mine and two of theirs at all places of a text of five letters.
  std::vector<Span> spans;
  for (std::uint32_t a = 0; a < 5; ++a)
    for (std::uint32_t b = a + 1; b <= 5; ++b) spans.push_back({a, b});
  std::size_t wrong = 0;
  Document doc = blank();
  for (const Span& a : spans)
    for (const Span& b : spans)
      for (const Span& c : spans)
        for (const Span& d : spans) {
          doc.tags.clear();
          add(doc, "m1", "me", Label::quote, State::accepted, {a});
          add(doc, "m2", "me", Label::quote, State::accepted, {b});
          add(doc, "t1", "analysis", Label::quote, State::suggested, {c});
          add(doc, "t2", "analysis", Label::quote, State::suggested, {d});
          const Difference found = difference(doc);
          const auto score = [&doc](const std::string& mine, const std::string& theirs) {
            return overlap(doc.tags[mine].fragments, doc.tags[theirs].fragments);
          };
          std::multiset<std::string> all(found.mine.begin(), found.mine.end());
          all.insert(found.theirs.begin(), found.theirs.end());
          bool fine = true;
          double best = 0;
          for (const auto& pair : found.both) {
            fine = fine && score(pair.mine, pair.theirs) >= .5;
            best = std::max(best, score(pair.mine, pair.theirs));
            all.insert(pair.mine);
            all.insert(pair.theirs);
          }
          fine = fine && all == std::multiset<std::string>{"m1", "m2", "t1", "t2"};
          for (const std::string& mine : found.mine)
            for (const std::string& theirs : found.theirs) fine = fine && score(mine, theirs) < .5;
          // The best pair of all is taken.
          for (const char* mine : {"m1", "m2"})
            for (const char* theirs : {"t1", "t2"})
              fine = fine && (score(mine, theirs) < .5 || score(mine, theirs) <= best);
          wrong += !fine;
        }
  CHECK(wrong == 0);
}
