// Several people's marks side by side: which places they differ on, which sides there are, and what taking one edits.
#include "core/exercise/adjudication.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/annotation/edit.h"
#include "core/annotation/layers.h"
#include "core/exercise/handing.h"
#include "core/exercise/marks.h"
#include "core/exercise/roll.h"
#include "core/format/csv.h"
#include "core/format/hearsay_json.h"
#include "tests/unit/tagged.h"

using namespace hearsay;
using namespace hearsay::exercise;
using namespace hearsay::test;

namespace {

constexpr const char* ferry = "“We may not sail,” said Ada Finch. Tom Reed might.";
constexpr const char* agreed = "Agreed in class";

Mark mark_of(const Text& text, Label label, std::string_view words, std::string speaker = {}, std::string kind = {}) {
  const auto at = static_cast<std::uint32_t>(text.bytes().find(words));
  REQUIRE(at < text.size());
  return {.label = label, .fragments = {{at, at + static_cast<std::uint32_t>(words.size())}}, .kind = std::move(kind), .speaker = std::move(speaker)};
}

std::string told(const Adjudication& all, const Spot& spot) {
  std::string out;
  for (const Version& one : spot.versions) {
    out += std::to_string(one.people.size());
    for (const Mark& mark : one.marks) {
      out += " " + all.text.joined(mark.fragments);
      if (!mark.speaker.empty()) out += " by " + mark.speaker;
    }
    out += "; ";
  }
  return out + std::to_string(spot.nothing.size()) + " nothing";
}

void act(Document& doc, const Edit& edit) {
  REQUIRE_FALSE(edit.empty());
  REQUIRE(apply(doc, edit) == "");
  CHECK(document_problem(doc) == "");
}

const Task everything{.labels = {all_labels.begin(), all_labels.end()}};

// Eleven people on a hedge and two quotes.
Adjudication of_ferry(const Document& doc) {
  std::vector<Annotator> people;
  for (int i = 0; i < 11; ++i) {
    Annotator one{"student " + std::to_string(i), {}};
    const auto add = [&](Label label, std::string_view words, const char* speaker = "") {
      one.marks.push_back(mark_of(doc.text, label, words, speaker));
    };
    add(Label::quote, i < 6 ? "“We may not sail,”" : "We may not sail", i < 9 ? "Ada Finch" : "Tom Reed");
    if (i < 5) add(Label::hedge, "may");
    if (i >= 5 && i < 8) add(Label::hedge, "may not");
    if (i != 3) add(Label::hedge, "might");
    if (i == 4) add(Label::hedge, "sail");
    people.push_back(one);
  }
  return adjudicate(doc.text, people, everything);
}

}  // namespace

TEST_CASE("adjudication: the places on which a class differs, the most divided first; then those that are clear") {
  const Document doc = untagged(ferry);
  const Adjudication all = of_ferry(doc);
  REQUIRE(all.spots.size() == 3);
  CHECK(told(all, all.spots[0]) == "5 may; 3 may not; 3 nothing");
  CHECK(all.spots[0].is_open);
  CHECK(all.spots[0].split == doctest::Approx(1 - (20 + 6 + 6) / 110.0));
  // Nine of eleven: more than four fifths. Quotation marks make no other version, the more common one is taken.
  CHECK_FALSE(all.spots[1].is_open);
  CHECK(told(all, all.spots[1]) == "9 “We may not sail,” by Ada Finch; 2 We may not sail by Tom Reed; 0 nothing");
  CHECK(told(all, all.spots[2]) == "10 might; 1 nothing");
  // What one of eleven marked is nothing to decide.
  for (const Spot& spot : all.spots) CHECK(all.text.joined(spot.versions.front().marks.front().fragments) != "sail");
  CHECK(spot_at(all, Label::hedge, all.spots[2].words.begin) == 0);
  CHECK_FALSE(spot_at(all, Label::quote, 0));
}

TEST_CASE("adjudication: who said it and kinds are sides where they are asked for") {
  const Text text = Text::from(ferry);
  const std::vector<Annotator> people{{"Mia", {mark_of(text, Label::quote, "We may not sail", "Ada Finch", "direct")}},
                                      {"Bo", {mark_of(text, Label::quote, "We may not sail", "Tom Reed", "mixed")}}};
  CHECK(adjudicate(text, people, everything).spots.at(0).versions.size() == 2);
  CHECK(adjudicate(text, people, {.kinds = true, .speakers = false}).spots.at(0).versions.size() == 2);
  const Adjudication neither = adjudicate(text, people, {.kinds = false, .speakers = false});
  CHECK(neither.spots.at(0).versions.size() == 1);
  CHECK_FALSE(neither.spots.at(0).is_open);
  CHECK(adjudicate(text, people, {.labels = {Label::hedge}}).spots.empty());
  CHECK(adjudicate(text, {}, everything).spots.empty());
}

TEST_CASE("adjudication: a side is taken, changed, taken back; undo gives the article as it was") {
  Document doc = untagged(ferry);
  put(doc, Label::hedge, "may");  // of one's own: stays whatever the class says
  const Document before = doc;
  const Adjudication all = of_ferry(doc);
  CHECK(taken(doc, agreed, all)[0].tags.empty());
  CHECK(decide(doc, agreed, all, 0, {}).empty());
  CHECK(decide(doc, " ", all, 0, all.spots[0].versions[0].marks).empty());

  const Edit first = decide(doc, agreed, all, 0, all.spots[0].versions[1].marks);
  act(doc, first);
  const std::string layer = key_layer(doc, agreed);
  REQUIRE_FALSE(layer.empty());
  CHECK(doc.layers.find(layer)->second.author == Author::key);
  CHECK(taken(doc, agreed, all)[0].version == 1);
  CHECK(decide(doc, agreed, all, 0, all.spots[0].versions[1].marks).empty());

  act(doc, decide(doc, agreed, all, 0, all.spots[0].versions[0].marks));
  CHECK(taken(doc, agreed, all)[0].version == 0);
  CHECK(finds_of(doc, layer).size() == 1);
  act(doc, decide(doc, agreed, all, 0, {own_mark(doc, all.spots[0], {4, 14})}));  // no whole words: trimmed to the text
  CHECK_FALSE(taken(doc, agreed, all)[0].version);
  CHECK(taken(doc, agreed, all)[0].tags.size() == 1);
  act(doc, decide(doc, agreed, all, 0, {}));
  CHECK(finds_of(doc, layer).empty());
  CHECK(finds_of(doc, my_layer).size() == 1);

  Document undone = before;
  REQUIRE(apply(undone, first) == "");
  REQUIRE(apply(undone, inverse(first)) == "");
  CHECK(undone == before);
}

TEST_CASE("adjudication: what is clear comes as one step, with speakers that the article has under other names") {
  Document doc = untagged(ferry);
  doc.persons["p1"].name = "Finch";
  const Adjudication all = of_ferry(doc);
  act(doc, decide(doc, agreed, all, 2, all.spots[2].versions[0].marks));
  act(doc, decide_clear(doc, agreed, all));
  CHECK(decide_clear(doc, agreed, all).empty());
  const std::vector<Taken> now = taken(doc, agreed, all);
  CHECK(now[0].tags.empty());
  CHECK(now[1].version == 0);
  CHECK(now[2].version == 0);
  CHECK(doc.persons.size() == 2);
  CHECK(doc.tags.find(now[1].tags[0])->second.person == "p1");
  // Somebody new is made once, and goes with the last words of theirs.
  Document other = untagged(ferry);
  other.persons.clear();
  act(other, decide_clear(other, agreed, all));
  REQUIRE(other.persons.size() == 1);
  CHECK(other.persons.begin()->second.name == "Ada Finch");
  act(other, decide(other, agreed, all, 1, {}));
  CHECK(other.persons.empty());
  // Of another text nothing can be decided.
  other.text = Text::from("Another text.");
  CHECK(decide(other, agreed, all, 0, all.spots[0].versions[0].marks).empty());
  CHECK(taken(other, agreed, all)[0].tags.empty());
}

TEST_CASE("adjudication: what was agreed is kept in the file and exported, and can be an exercise's answers") {
  Document doc = untagged(ferry);
  put(doc, Label::hedge, "said");
  const Adjudication all = of_ferry(doc);
  act(doc, decide(doc, agreed, all, 0, all.spots[0].versions[0].marks));
  act(doc, decide_clear(doc, agreed, all));
  const ReadResult read = read_hearsay(write_hearsay(doc));
  REQUIRE(read.documents.size() == 1);
  CHECK(read.documents[0].tags == doc.tags);
  CHECK(taken(read.documents[0], agreed, all)[0].version == 0);
  CHECK(write_csv({&doc}).find("hedge,may,,,,,,Agreed in class,") != std::string::npos);

  const std::string layer = key_layer(doc, agreed);
  Exercise sheet{.id = "e1", .title = "Ferry"};
  sheet.answers_of = layer;
  act(doc, keep_sheet(doc, sheet));
  CHECK(doc.meta.exercise->answers_of == layer);
  const Document out = to_hand_out(doc, doc, sheet, true);
  CHECK(out.meta.exercise->answers_of.empty());
  const ReadResult key = read_hearsay(out.meta.exercise->key);
  REQUIRE(key.documents.size() == 1);
  const std::vector<const Tag*> answers = finds_of(key.documents[0], my_layer);
  REQUIRE(answers.size() == 3);
  CHECK(std::none_of(answers.begin(), answers.end(), [&](const Tag* tag) { return doc.text.joined(tag->fragments) == "said"; }));
  // And the class is marked against it.
  Document work = out;
  act(work, begin_work(work, "Mia"));
  act(work, handed_in(work, 1000));
  const Roll roll = call_roll({{"Mia", to_hand_in(work)}}, {&doc});
  REQUIRE(roll.exercises.size() == 1);
  CHECK(roll.exercises[0].students[0].of(Label::hedge).missed == 2);
  // Where the layer has gone, the answers are the teacher's own.
  sheet.answers_of = "gone";
  CHECK(answers_layer(doc, sheet) == my_layer);
}

namespace {

// Words w0 … w3 with one space between; a mark covers some of them.
constexpr std::uint32_t count_of_words = 4;
const char* const four = "aa bb cc dd";
Mark some_words(std::uint32_t from, std::uint32_t to) { return {.label = Label::hedge, .fragments = {{3 * from, 3 * to - 1}}}; }

// All sets of at most two different marks.
std::vector<std::vector<Mark>> all_sets() {
  std::vector<Mark> one;
  for (std::uint32_t from = 0; from < count_of_words; ++from)
    for (std::uint32_t to = from + 1; to <= count_of_words; ++to) one.push_back(some_words(from, to));
  std::vector<std::vector<Mark>> out{{}};
  for (std::size_t a = 0; a < one.size(); ++a) {
    out.push_back({one[a]});
    for (std::size_t b = a + 1; b < one.size(); ++b) out.push_back({one[a], one[b]});
  }
  return out;
}

using Run = std::pair<std::uint32_t, std::uint32_t>;
Run run_of(const Mark& mark) { return {mark.fragments[0].begin / 3, (mark.fragments[0].end + 1) / 3}; }

// A plain twin: whether two runs of hedges are one spot's, word by word.
bool together(Run a, Run b) {
  std::uint32_t both = 0, either = 0, in_a = 0, in_b = 0;
  for (std::uint32_t w = 0; w < count_of_words; ++w) {
    const bool x = w >= a.first && w < a.second, y = w >= b.first && w < b.second;
    both += x && y;
    either += x || y;
    in_a += x;
    in_b += y;
  }
  if (both == 0) return false;
  return 2 * both >= either || (either - both <= 2 && (both == std::min(in_a, in_b) || 2 * both > std::max(in_a, in_b)));
}

// Joins two groups of which some runs belong together; false when there are none.
bool join_two(std::set<std::set<Run>>& groups) {
  for (auto a = groups.begin(); a != groups.end(); ++a)
    for (auto b = std::next(a); b != groups.end(); ++b) {
      const bool touch = std::any_of(a->begin(), a->end(), [&](Run x) {
        return std::any_of(b->begin(), b->end(), [&](Run y) { return together(x, y); });
      });
      if (!touch) continue;
      std::set<Run> both = *a;
      both.insert(b->begin(), b->end());
      groups.erase(b);
      groups.erase(a);
      groups.insert(both);
      return true;
    }
  return false;
}

std::set<std::set<Run>> groups(const std::vector<const std::vector<Mark>*>& people) {
  std::set<std::set<Run>> out;
  for (const std::vector<Mark>* marks : people)
    for (const Mark& one : *marks) out.insert({run_of(one)});
  while (join_two(out)) {}
  return out;
}

void check_spots(const std::vector<const std::vector<Mark>*>& people) {
  std::vector<Annotator> annotators;
  for (const std::vector<Mark>* marks : people) annotators.push_back({"x", *marks});
  Document doc;
  doc.text = Text::from(four);
  const Adjudication all = adjudicate(doc.text, annotators, {.labels = {Label::hedge}});
  std::set<std::set<Run>> found;
  for (const Spot& spot : all.spots) {
    std::set<Run> runs;
    for (const Fragments& run : spot.runs) runs.insert({run[0].begin, run[0].end});
    found.insert(runs);
    // Everybody is on one side, and a side has what each of it marked here.
    std::vector<int> sides(people.size());
    for (const std::size_t person : spot.nothing) ++sides[person];
    for (const Version& version : spot.versions)
      for (const std::size_t person : version.people) {
        ++sides[person];
        std::set<Run> theirs, said;
        for (const Mark& one : *people[person])
          if (runs.contains(run_of(one))) theirs.insert(run_of(one));
        for (const Mark& one : version.marks) said.insert(run_of(one));
        CHECK(theirs == said);
      }
    CHECK(std::all_of(sides.begin(), sides.end(), [](int n) { return n == 1; }));
    CHECK((spot.split == 0) == (spot.nothing.size() == people.size() || spot.versions[0].people.size() == people.size()));
  }
  // With so few people all is worth deciding.
  CHECK(found == groups(people));
  // Every version can be taken at every spot, one after the other, and comes back as what it is.
  for (std::size_t i = 0; i < all.spots.size(); ++i)
    for (std::size_t v = all.spots[i].versions.size(); v-- > 0;) {
      const Document before = doc;
      const Edit edit = decide(doc, agreed, all, i, all.spots[i].versions[v].marks);
      REQUIRE(apply(doc, edit) == "");
      CHECK(taken(doc, agreed, all)[i].version == v);
      Document back = doc;
      REQUIRE(apply(back, inverse(edit)) == "");
      CHECK(back == before);
    }
  const std::vector<Taken> now = taken(doc, agreed, all);
  CHECK(std::all_of(now.begin(), now.end(), [](const Taken& one) { return one.version == 0; }));
  CHECK(document_problem(doc) == "");
}

}  // namespace

TEST_CASE("adjudication: every two people with up to two marks on four words, against a plain twin") {
  const std::vector<std::vector<Mark>> sets = all_sets();
  for (std::size_t a = 0; a < sets.size(); ++a)
    for (std::size_t b = 0; b < sets.size(); ++b) check_spots({&sets[a], &sets[b]});
}

TEST_CASE("adjudication: every three people with one mark each") {
  std::vector<std::vector<Mark>> sets = all_sets();
  std::erase_if(sets, [](const std::vector<Mark>& marks) { return marks.size() > 1; });
  for (std::size_t a = 0; a < sets.size(); ++a)
    for (std::size_t b = a; b < sets.size(); ++b)
      for (std::size_t c = b; c < sets.size(); ++c) check_spots({&sets[a], &sets[b], &sets[c]});
}
