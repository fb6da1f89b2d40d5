// What a quote says of the other articles on an event: in edits, files and lists of ways.
#include "core/annotation/elsewhere.h"

#include <doctest/doctest.h>

#include <string>

#include "core/annotation/commands.h"
#include "core/format/hearsay_json.h"
#include "core/message/message.h"
#include "tests/unit/tagged.h"

using namespace hearsay;
using namespace hearsay::test;

namespace {

using Way = Elsewhere::Way;

constexpr const char* article = "“We will sail,” said Ada Finch. It may rain, Tom Reed said.";

Document tagged() {
  Document doc = untagged(article);
  put(doc, Label::quote, "“We will sail,”", "p1", "direct");
  put(doc, Label::quote, "It may rain", "p2", "indirect");
  put(doc, Label::hedge, "may");
  return doc;
}

std::string said(const Edit& edit) {
  REQUIRE(!edit.empty());
  return message::text(message::plain_english(), edit.act);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("elsewhere: a way is put into a list and taken out, over all lists of ways") {
  for (unsigned bits = 0; bits < 1u << elsewhere_ways; ++bits) {
    std::vector<Elsewhere> all;
    for (std::size_t i = 0; i < elsewhere_ways; ++i)
      if (bits >> i & 1) all.push_back({static_cast<Way>(i), "Echo", "words"});
    for (std::size_t i = 0; i < elsewhere_ways; ++i) {
      const Way way = static_cast<Way>(i);
      const bool there = bits >> i & 1;
      CHECK(names_way(all, way) == there);
      const std::vector<Elsewhere> with = with_way(all, way, true), without = with_way(all, way, false);
      CHECK(names_way(with, way));
      CHECK(std::is_sorted(with.begin(), with.end()));
      CHECK(with.size() == all.size() + !there);
      CHECK_FALSE(names_way(without, way));
      CHECK(without.size() == all.size() - there);
      if (there) CHECK(with == all);
    }
  }
}

TEST_CASE("elsewhere: it is said of quotes alone, as an edit with its inverse") {
  Document doc = tagged();
  const Document before = doc;
  const Edit edit = commands::set_elsewhere(doc, "t1", {{.way = Way::voice}, {Way::words, "Echo", "We sail"}, {.way = Way::voice}});
  CHECK(said(edit) == "Said that other articles give “We will sail,” differently");
  REQUIRE(apply(doc, edit) == "");
  CHECK(doc.tags.at("t1").elsewhere == std::vector<Elsewhere>{{Way::words, "Echo", "We sail"}, {.way = Way::voice}});
  CHECK(document_problem(doc) == "");
  CHECK(commands::set_elsewhere(doc, "t1", {{.way = Way::voice}, {Way::words, "Echo", "We sail"}}).empty());
  CHECK(commands::set_elsewhere(doc, "t3", {{.way = Way::voice}}).empty());
  CHECK(commands::set_elsewhere(doc, "t9", {{.way = Way::voice}}).empty());
  CHECK(said(commands::set_elsewhere(doc, "t1", {})) == "Took back that other articles give “We will sail,” differently");
  // As a hedge it says nothing of it any more.
  Document hedge = doc;
  REQUIRE(apply(hedge, commands::set_label(hedge, "t1", Label::hedge)) == "");
  CHECK(hedge.tags.at("t1").elsewhere.empty());
  REQUIRE(apply(doc, inverse(edit)) == "");
  CHECK(doc == before);
}

TEST_CASE("elsewhere: many quotes are filled in as one step") {
  Document doc = tagged();
  const Edit edit = commands::fill_elsewhere(doc, {{"t1", {{.way = Way::part}}}, {"t2", {{.way = Way::surer}}}, {"t3", {{.way = Way::surer}}}});
  REQUIRE(apply(doc, edit) == "");
  CHECK(doc.tags.at("t1").elsewhere.size() == 1);
  CHECK(doc.tags.at("t2").elsewhere.size() == 1);
  CHECK(doc.tags.at("t3").elsewhere.empty());
  CHECK(commands::fill_elsewhere(doc, {}).empty());
}

TEST_CASE("elsewhere: a suggestion that it is said of becomes the person's own, and what the analysis said stays") {
  Document doc = tagged();
  doc.layers["analysis"] = {"analysis", Author::analysis, "Hearsay", {}};
  doc.tags["t1"].layer = "analysis";
  REQUIRE(apply(doc, commands::set_elsewhere(doc, "t1", {{.way = Way::part}})) == "");
  CHECK(doc.tags.at("t1").layer == "me");
  CHECK(doc.tags.at("t1").elsewhere.size() == 1);
  std::size_t of_analysis = 0;
  for (const auto& [id, tag] : doc.tags)
    if (tag.layer == "analysis") {
      ++of_analysis;
      CHECK(tag.elsewhere.empty());
    }
  CHECK(of_analysis == 1);
}

TEST_CASE("elsewhere: it comes back from a file; what is not known, or not of a quote, is refused with a reason") {
  Document doc = tagged();
  REQUIRE(apply(doc, commands::set_elsewhere(doc, "t1", {{Way::unsure, "The Echo", "“We may sail”"}, {.way = Way::voice}})) == "");
  const std::string file = write_hearsay(doc);
  CHECK(file.find(R"("elsewhere":[{"way":"unsure","outlet":"The Echo","words":"“We may sail”"},{"way":"voice"}])") != std::string::npos);
  const ReadResult read = read_hearsay(file);
  REQUIRE(read.problem == "");
  CHECK(read.documents.at(0).tags == doc.tags);
  CHECK(write_hearsay(tagged()).find("elsewhere") == std::string::npos);
  const auto problem = [&](std::string_view from, std::string_view to) { return read_hearsay(replaced(file, from, to)).problem; };
  const auto says = [](const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; };
  CHECK(says(problem(R"("way":"voice")", R"("way":"song")"), "not known to this version: “song”"));
  CHECK(says(problem(R"("way":"voice")", R"("weigh":"voice")"), "lacks the field “way”"));
  CHECK(says(problem(R"([{"way":"unsure")", R"(7,"x":[{"way":"unsure")"), "not a list"));
  CHECK(says(problem(R"("way":"unsure","outlet":"The Echo")", R"("way":"unsure","outlet":7)"), "outlet"));
  CHECK(says(problem(R"("way":"unsure","outlet":"The Echo","words":"“We may sail”")", R"("way":"voice")"), "“t1” says twice or out of order"));
  CHECK(says(problem(R"("label":"quote")", R"("label":"hedge")"), "“t1” says how other articles give it, and is not a quote"));
}
