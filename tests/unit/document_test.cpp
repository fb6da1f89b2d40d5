// The document: soundness, order, fresh ids, names.
#include "core/annotation/document.h"

#include <doctest/doctest.h>

#include <cmath>
#include <set>

#include "tests/unit/generate.h"

using namespace hearsay;
using namespace hearsay::test;

namespace {

Document small() { return small_document("", " 😀 Snow."); }

bool says(const std::string& problem, std::string_view words) {
  return problem.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("document: a sound one has no problem, and each way to break it is told") {
  CHECK(document_problem(Document{}).empty());
  CHECK(document_problem(small()).empty());

  Document doc = small();
  doc.tags["t1"].fragments = {};
  CHECK(says(document_problem(doc), "“t1” marks no words"));
  doc.tags["t1"].fragments = {{3, 3}};
  CHECK(says(document_problem(doc), "empty fragment"));
  doc.tags["t1"].fragments = {{5, 4}};
  CHECK(says(document_problem(doc), "empty fragment"));
  doc.tags["t1"].fragments = {{0, doc.text.size() + 1}};
  CHECK(says(document_problem(doc), "beyond the end"));
  doc.tags["t1"].fragments = {{0, doc.text.size()}};
  CHECK(document_problem(doc).empty());
  doc.tags["t1"].fragments = {{0, 4}, {3, 6}};
  CHECK(says(document_problem(doc), "overlap"));
  doc.tags["t1"].fragments = {{5, 6}, {3, 4}};
  CHECK(says(document_problem(doc), "out of order"));
  doc.tags["t1"].fragments = {{3, 4}, {4, 6}};
  CHECK(document_problem(doc).empty());

  const auto broken = [](auto&& change) {
    Document d = small();
    change(d);
    return document_problem(d);
  };
  CHECK(says(broken([](Document& d) { d.tags["t1"].layer = "you"; }), "“you”"));
  CHECK(says(broken([](Document& d) { d.tags["t1"].person = "p9"; }), "“p9”"));
  CHECK(says(broken([](Document& d) { d.tags["t1"].strength = 4; }), "strength"));
  CHECK(says(broken([](Document& d) { d.tags["t1"].confidence = 1.5f; }), "confidence"));
  CHECK(says(broken([](Document& d) { d.tags["t1"].confidence = std::nanf(""); }), "confidence"));
  CHECK(says(broken([](Document& d) { d.tags["t1"].id = "t3"; }), "“t3”"));
  CHECK(says(broken([](Document& d) { d.links["l1"].to = "t9"; }), "“t9”"));
  CHECK(says(broken([](Document& d) { d.links["l1"].from = "t9"; }), "“t9”"));
  CHECK(says(broken([](Document& d) { d.links["l1"].to = "t1"; }), "itself"));
  CHECK(says(broken([](Document& d) { d.persons[""] = {}; }), "no id"));
}

TEST_CASE("document: a fragment is sound exactly when both ends stand between code points") {
  const Document doc = small();
  for (std::uint32_t begin = 0; begin <= doc.text.size() + 1; ++begin)
    for (std::uint32_t end = 0; end <= doc.text.size() + 1; ++end) {
      Tag tag = doc.tags.at("t1");
      tag.fragments = {{begin, end}};
      const bool sound =
          begin < end && end <= doc.text.size() && doc.text.is_border(begin) && doc.text.is_border(end);
      CHECK(tag_problem(doc, tag).empty() == sound);
    }
}

TEST_CASE("document: generated ones are sound") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Random random(seed);
    CHECK(document_problem(some_document(random, random.below(30))) == "");
  }
}

TEST_CASE("document: tags in order are by begin, longer first, then label, then id") {
  Document doc = small();
  doc.tags.clear();
  doc.links.clear();
  const auto add = [&doc](const char* id, Label label, Fragments fragments) {
    doc.tags[id] = {.id = id, .layer = "me", .label = label, .fragments = std::move(fragments)};
  };
  add("e", Label::cue, {{3, 5}});
  add("d", Label::quote, {{0, 5}});
  add("c", Label::hedge, {{0, 3}, {9, 11}});
  add("b", Label::quote, {{3, 5}});
  add("a", Label::cue, {{3, 5}});
  std::string order;
  for (const Tag* tag : tags_in_order(doc)) order += tag->id;
  CHECK(order == "cdbae");
}

TEST_CASE("document: a fresh id is in use nowhere, whatever is") {
  // Every set of used numbers 1 … 8, spread over the four kinds.
  for (unsigned used = 0; used < 256; ++used) {
    Document doc;
    for (unsigned n = 0; n < 8; ++n) {
      if (!(used >> n & 1)) continue;
      const std::string id = numbered("t", n + 1);
      if (n % 4 == 0) doc.tags[id].id = id;
      if (n % 4 == 1) doc.links[id].id = id;
      if (n % 4 == 2) doc.persons[id].id = id;
      if (n % 4 == 3) doc.layers[id].id = id;
    }
    const std::string id = fresh_id(doc, "t");
    CHECK(!has_id(doc, id));
    CHECK(id.substr(0, 1) == "t");
    CHECK(fresh_id(doc, "t") == id);
    CHECK(fresh_id(doc, "x") == "x1");
  }
  Document doc;
  for (int i = 1; i <= 300; ++i) {
    const std::string id = fresh_id(doc, "t");
    CHECK(id == numbered("t", i));
    doc.tags[id].id = id;
  }
}

TEST_CASE("document: links of a tag, and the tag at the other end") {
  Document doc = small();
  CHECK(links_of(doc, "t1").size() == 1);
  CHECK(links_of(doc, "t2").size() == 1);
  CHECK(links_of(doc, "t3").empty());
  REQUIRE(linked(doc, "t1", Role::source) != nullptr);
  CHECK(linked(doc, "t1", Role::source)->id == "t2");
  CHECK(linked(doc, "t1", Role::cue) == nullptr);
  CHECK(linked(doc, "t2", Role::source) == nullptr);
}

TEST_CASE("document: names of values lead back to them") {
  const auto round_trip = [](auto last) {
    using E = decltype(last);
    std::set<std::string> seen;
    for (unsigned i = 0; i <= static_cast<unsigned>(last); ++i) {
      E back{};
      CHECK(from_name(name_of(static_cast<E>(i)), back));
      CHECK(back == static_cast<E>(i));
      CHECK(seen.insert(name_of(static_cast<E>(i))).second);
    }
    E untouched = last;
    CHECK(!from_name("no such name", untouched));
    CHECK(!from_name("", untouched));
    CHECK(untouched == last);
  };
  round_trip(Label::claim);
  round_trip(Judgement::replaced);
  round_trip(Author::student);
  round_trip(Role::claim);
}
