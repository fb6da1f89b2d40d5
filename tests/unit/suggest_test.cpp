// From findings to a document: tags with their parts, links, speakers and the rules' words.
#include "core/suggest/suggest.h"

#include <doctest/doctest.h>

#include "core/analysis/analyze.h"
#include "core/analysis/confidence.h"
#include "core/message/message.h"

using namespace hearsay;

namespace {

constexpr const char* article =
    "Bridge closes\n\n“It may fall,” said engineer Anna Holt. “We cannot wait.”\n\n"
    "According to the mayor, the repair will probably last a year.";

std::string words(const Document& doc, const Tag& tag) {
  return std::string(doc.text.bytes(tag.fragments.front()));
}

}  // namespace

TEST_CASE("suggest: what was found becomes tags of the analysis, with their parts") {
  const Text text = Text::from(article);
  const Document doc = suggested_document("d1", text, "paste", 1234);
  CHECK(document_problem(doc) == "");
  CHECK(doc.meta.title == "Bridge closes");
  CHECK(doc.meta.from == "paste");
  CHECK(doc.meta.created == 1234);
  CHECK(doc.layers.at(analysis_layer).author == Author::analysis);
  CHECK(doc.layers.at(analysis_layer).version == analysis_version);
  CHECK(doc.layers.at(my_layer).author == Author::me);
  std::size_t quotes = 0, hedges = 0;
  for (const auto& [id, tag] : doc.tags) {
    CHECK(tag.layer == analysis_layer);
    CHECK(!message::text(message::plain_english(), tag.rule).empty());
    if (tag.label == Label::quote) {
      ++quotes;
      CHECK(linked(doc, id, Role::cue));
      CHECK(linked(doc, id, Role::source));
      CHECK(!tag.person.empty());
    }
    if (tag.label == Label::hedge) {
      ++hedges;
      CHECK(linked(doc, id, Role::claim));
      CHECK(tag.rule.argument("cue") == words(doc, tag));
    }
  }
  CHECK(quotes == 2);
  CHECK(hedges == 2);
  CHECK(doc.persons.size() == 2);
}

TEST_CASE("suggest: the same from findings that are already there, and the same every time") {
  const Text text = Text::from(article);
  const Document doc = suggested_document("d1", text, "paste", 7);
  CHECK(suggested_document("d1", text, analyze(text), "paste", 7) == doc);
  CHECK(plain_document("d1", text, "paste", 7).tags.empty());
}

TEST_CASE("suggest: every rule of the analysis has words") {
  // Those of hedges are looked up wherever an analysis is tested: invariants.h.
  for (int rule = 0; rule < rule_count; ++rule) {
    Attribution attribution;
    attribution.rule = name_of(static_cast<Rule>(rule));
    CHECK_MESSAGE(message::find(rule_of(attribution).id) != message::not_found, attribution.rule);
  }
}

TEST_CASE("suggest: a title is the first line, or its first words") {
  CHECK(title_of(Text::from("  \n Rain \nmore")) == "Rain");
  CHECK(title_of(Text::from("")) == "Untitled");
  const std::string long_line = "word " + std::string(100, 'x');
  CHECK(title_of(Text::from(long_line)) == "word…");
}
