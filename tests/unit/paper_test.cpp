// An exercise on paper: its tasks, the numbers of its paragraphs, and where the answers are marked.
#include "core/exercise/paper.h"

#include <doctest/doctest.h>

#include <string>

#include "core/annotation/asides.h"
#include "core/annotation/edit.h"
#include "core/message/message.h"
#include "tests/unit/tagged.h"

using namespace hearsay;
using namespace hearsay::exercise;
using namespace hearsay::test;

namespace {

Document teachers() {
  return untagged(
      "Old pool may close\n\nThe pool is old.\n\n“It may close,” said Ada Finch.\n\nRead more\n\nTom Reed wants to swim.\n\nNobody knows.");
}

std::string tasks(const Paper& paper) {
  std::string out;
  for (const Message& one : paper.tasks) out += message::text(message::plain_english(), one) + "\n";
  return out;
}

// "1 The pool is old." a line; runs with answers in brackets, and the numbers that end there.
std::string page(const Document& doc, const Paper& paper) {
  std::string out;
  for (const PaperParagraph& one : paper.paragraphs) {
    out += std::to_string(one.number) + " ";
    for (const Run& run : one.runs) {
      std::string words(doc.text.bytes(run.words));
      for (const Label label : run.labels) words = std::string(name_of(label)) + "[" + words + "]";
      out += words;
      for (const std::uint32_t number : run.ends) out += "^" + std::to_string(number);
    }
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("paper: the headline has no number, what is not of the article is left out") {
  Document doc = teachers();
  const auto at = static_cast<std::uint32_t>(doc.text.bytes().find("Read more"));
  REQUIRE(apply(doc, leave_out(doc, {{at, at + 9}})) == "");
  const Paper paper = on_paper(doc, {.id = "e"}, true);
  CHECK(page(doc, paper) ==
        "0 Old pool may close\n1 The pool is old.\n2 “It may close,” said Ada Finch.\n3 Tom Reed wants to swim.\n4 Nobody knows.\n");
  CHECK(paper.answers.empty());
  // One paragraph alone is no headline.
  const Document one = untagged("Old pool may close");
  CHECK(page(one, on_paper(one, {.id = "e"}, false)) == "1 Old pool may close\n");
}

TEST_CASE("paper: answers are numbered in the order of the text, only those that are asked for, and only with a key") {
  Document doc = teachers();
  const std::string quote = put(doc, Label::quote, "“It may close,”", "p1", "direct");
  put(doc, Label::speaker, "Ada Finch", "p1");
  put(doc, Label::hedge, "may close,");
  put(doc, Label::cue, "said");
  doc.tags[quote].note = "In quotation marks.";
  const Exercise sheet{.id = "e", .labels = {Label::quote, Label::hedge, Label::speaker}};
  const Paper paper = on_paper(doc, sheet, true);
  REQUIRE(paper.answers.size() == 3);
  CHECK(paper.answers[0].mark.label == Label::quote);
  CHECK(paper.answers[0].mark.speaker == "Ada Finch");
  CHECK(paper.answers[0].note == "In quotation marks.");
  CHECK(page(doc, paper).find("2 quote[“It ]hedge[quote[may close,]]^2quote[”]^1 said speaker[Ada Finch]^3.\n") != std::string::npos);
  CHECK(on_paper(doc, sheet, false).answers.empty());
  CHECK(page(doc, on_paper(doc, sheet, false)).find("[") == std::string::npos);
}

TEST_CASE("paper: a quote in two parts has its number at its end") {
  Document doc = untagged("“Rain,” said Ada Finch, “and wind.”");
  const std::string id = put(doc, Label::quote, "“Rain,”", "p1");
  const auto at = static_cast<std::uint32_t>(doc.text.bytes().find("“and"));
  doc.tags[id].fragments.push_back({at, doc.text.size()});
  CHECK(page(doc, on_paper(doc, {.id = "e"}, true)) == "1 quote[“Rain,”] said Ada Finch, quote[“and wind.”]^1\n");
}

TEST_CASE("paper: what counts is told by the numbers") {
  const Document doc = teachers();
  const std::vector<NumberedParagraph> all = numbered_paragraphs(doc);
  REQUIRE(all.size() == 6);
  const auto numbers = [&](std::initializer_list<std::size_t> which) {
    Fragments parts;
    for (const std::size_t i : which) parts.push_back(all[i].words);
    return numbers_of(all, parts);
  };
  CHECK(numbers({}) == "");
  CHECK(numbers({1, 2, 3, 4, 5}) == "");
  CHECK(numbers({1}) == "1");
  CHECK(numbers({1, 2, 4}) == "1, 2, 4");
  CHECK(numbers({2, 3, 4, 5}) == "2–5");
  Exercise sheet{.id = "e", .labels = {Label::quote}, .kinds = true, .parts = {all[2].words}};
  CHECK(tasks(on_paper(doc, sheet, false)) ==
        "Underline each quote: all that somebody said, in quotation marks or not.\nWrite in the margin who said each quote.\n"
        "Write beside each one what kind it is.\nOnly these paragraphs count: 2.\n");
  sheet = {.id = "e", .labels = {}, .speakers = false, .statements = true};
  CHECK(tasks(on_paper(doc, sheet, false)) == "Write ≠ beside each quote that another article gives differently.\n");
  sheet.kinds = true;
  CHECK(tasks(on_paper(doc, sheet, false)).find("differently, and how: other words") != std::string::npos);
}
