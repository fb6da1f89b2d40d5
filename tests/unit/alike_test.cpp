// core/event/alike: which articles seem to report one event.
#include "core/event/alike.h"

#include <doctest/doctest.h>

#include <deque>
#include <fstream>
#include <iterator>

#include "core/analysis/analyze.h"
#include "core/annotation/gist.h"
#include "core/compare/from_findings.h"
#include "tests/unit/pool_reports.h"

using namespace hearsay;
using namespace hearsay::test;
using Groups = std::vector<std::vector<std::size_t>>;

namespace {

// Articles with their gists and what is found in them.
struct Articles {
  std::deque<Document> docs;
  std::deque<Findings> findings;
  std::deque<std::vector<std::string>> gists;
  std::vector<events::ArticleGist> all;

  void add(std::string_view text, std::int64_t added = 0) {
    docs.emplace_back().text = Text::from(text);
    gists.push_back(gist_of(docs.back()));
    findings.push_back(analyze(docs.back().text));
    all.push_back({&gists.back(), added});
  }
  Groups alike() const { return events::alike(all); }
  // Of those that are alike, the reports of one event.
  Groups events() const {
    Groups out;
    for (const std::vector<std::size_t>& group : alike()) {
      std::vector<comparing::Source> sources;
      for (const std::size_t i : group) sources.push_back(comparing::source_of("", docs[i].text, findings[i]));
      for (const std::vector<std::size_t>& event : events::reports_of_one_event(sources, comparing::compare(sources))) {
        std::vector<std::size_t>& articles = out.emplace_back();
        for (const std::size_t i : event) articles.push_back(group[i]);
      }
    }
    return out;
  }
};

// Nothing in node, which has no files here, and in a checkout without that folder.
std::string file(const std::string& name) {
  std::ifstream in(name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void add_event(Articles& articles, std::initializer_list<const char*> names) {
  for (const char* name : names)
    if (const std::string text = file("tests/events/" + std::string(name) + ".txt"); !text.empty()) articles.add(text);
}
const std::initializer_list<const char*> ferry{"ferry/a_harbour_post", "ferry/b_daily_lantern", "ferry/c_coast_radio"};
const std::initializer_list<const char*> dam{"dam/d_valley_courier", "dam/e_the_northern_mirror", "dam/f_inland_telegraph"};
const std::initializer_list<const char*> lake{"lake/g_lakeside_gazette", "lake/h_evening_bell", "lake/i_republic_wire"};

// On the mayor of the reports, a week later.
constexpr std::string_view later =
    "Mayor Vera Lindqvist opened the new library of Tarnholt on Monday. “Books are the roof of a town,” Lindqvist said. Otto Brehme "
    "of the swimming club was among the guests of the council and said that the reading room was warm.";

}  // namespace

TEST_CASE("alike: without names and words in common there is no group") {
  Articles articles;
  CHECK(articles.alike().empty());
  articles.add(herald);
  CHECK(articles.alike().empty());
  articles.add("");
  articles.add("Gulls cried over the quay at Moor. Fishermen mended nets. Nobody spoke of Aske.");
  CHECK(articles.alike().empty());
}

TEST_CASE("alike: two reports of one event are, and bear it out; the same people a week later do not") {
  Articles articles;
  articles.add(herald);
  articles.add(later);
  articles.add(echo);
  REQUIRE(articles.alike().size() == 1);
  CHECK(articles.events() == Groups{{0, 2}});
  Articles two;
  two.add(herald);
  two.add(later);
  CHECK(two.events().empty());
}

TEST_CASE("alike: copies of one article are no reports of one event, and the first of them stands for all") {
  Articles copies;
  copies.add(herald, 1);
  copies.add(herald, 2);
  CHECK(copies.alike().empty());
  copies.add(echo, 3);
  CHECK(copies.events() == Groups{{0, 2}});
  Articles newest_first;
  newest_first.add(herald, 2);
  newest_first.add(herald, 1);
  newest_first.add(echo, 3);
  CHECK(newest_first.events() == Groups{{1, 2}});
}

TEST_CASE("alike: two editions of one article are no reports of one event") {
  const std::string more = " Nils Trane of the council had asked for 2,500 crowns. Nobody knows what will become of the slide. The baths of "
                           "Hagen and Moor are open. The town has had a pool since the war.";
  Articles articles;
  articles.add(std::string(herald) + more);
  articles.add("A sad day for Tarnholt. Divers from Brandsund trained in the pool. " + std::string(herald));
  REQUIRE(articles.alike() == Groups{{0, 1}});
  CHECK(articles.events().empty());
  articles.add(echo);
  CHECK(articles.events() == Groups{{0, 2}});
}

TEST_CASE("alike: articles that came months apart are not looked at") {
  constexpr std::int64_t day = 24 * 60 * 60 * 1000;
  for (const auto& [days, found] : {std::pair<std::int64_t, bool>{30, true}, {31, false}}) {
    Articles articles;
    articles.add(herald, days * day);
    articles.add(echo);
    CHECK(articles.alike().empty() != found);
  }
}

TEST_CASE("alike: a group has no more articles than an event may have") {
  Articles articles;
  for (int i = 0; i < 25; ++i) {
    // Each has names of its own beside those of the event, so that none is a copy.
    std::string text(herald);
    for (const char* about : {"Hall", "Farm", "Mill", "Hill", "Ford", "Moor", "Well", "Gate", "Lake", "Wood"})
      text += " We went to Q" + std::string(1, static_cast<char>('a' + i)) + about + " then.";
    articles.add(text);
  }
  const Groups groups = articles.alike();
  REQUIRE_FALSE(groups.empty());
  for (const std::vector<std::size_t>& group : groups) CHECK(group.size() <= 20);
}

TEST_CASE("alike: the three invented events are found among each other") {
  Articles articles;
  add_event(articles, ferry);
  add_event(articles, dam);
  add_event(articles, lake);
  if (articles.docs.empty()) return;
  CHECK(articles.events() == Groups{{0, 1, 2}, {3, 4, 5}, {6, 7, 8}});
}

TEST_CASE("alike: the five published articles are one event, where they are") {
  Articles articles;
  add_event(articles, dam);
  const std::size_t first = articles.docs.size();
  for (const char* name : {"000_5eb8618da4f4eba2", "001_acc6bf08b702462d", "002_bd8c766d5620fe2f", "003_e911898b23a20cd9", "004_bb17e687d577230a"})
    for (const char* up : {"..", "../..", "../../.."})
      if (const std::string text = file(std::string(up) + "/shared/articles/" + name + ".txt"); !text.empty()) {
        articles.add(text);
        break;
      }
  if (articles.docs.size() != first + 5) return;
  CHECK(articles.events() == Groups{{0, 1, 2}, {3, 4, 5, 6, 7}});
}
