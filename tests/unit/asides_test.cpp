// Paragraphs that are in the text and not of the article: what the analysis says and what a person says of them, what
// becomes of their tags, and that they stay in place when the text is corrected, in files and in edits.
#include "core/annotation/asides.h"

#include <doctest/doctest.h>

#include <string>

#include "core/analysis/analyze.h"
#include "core/annotation/anchor.h"
#include "core/annotation/report.h"
#include "core/format/hearsay_json.h"
#include "core/suggest/suggest.h"
#include "core/text/segment.h"

using namespace hearsay;

namespace {

constexpr std::string_view page =
    "Ferry talks end without a deal\n\n"
    "“We will sail again by June,” the harbour master said on Monday.\n\n"
    "Also read: Ten ways to dry a book\n\n"
    "The repairs may take three weeks, a spokeswoman for the yard told reporters.\n\n"
    "“We will sail again by June,” the harbour master said on Monday.\n\n"
    "The repairs may take three weeks, a spokeswoman for the yard told reporters.";

Document suggested() { return suggested_document("d", Text::from(page), "paste", 1); }

std::vector<Span> paragraphs(const Document& doc) {
  std::vector<Span> out;
  for (const Paragraph& p : segment(doc.text).paragraphs) out.push_back(p.span);
  return out;
}

// "page 2, repeat 4": the paragraphs that do not count, from 0.
std::string told(const Document& doc) {
  std::string out;
  const std::vector<Span> all = paragraphs(doc);
  for (const Aside& one : asides(doc.meta))
    for (std::size_t p = 0; p < all.size(); ++p)
      if (all[p] == one.paragraph) out += (out.empty() ? "" : ", ") + std::string(name_of(one.what)) + " " + std::to_string(p);
  return out;
}

std::size_t tags_in(const Document& doc, Span paragraph) {
  std::size_t count = 0;
  for (const auto& [id, tag] : doc.tags) count += paragraph.contains(tag.fragments.front().begin);
  return count;
}

void make(Document& doc, const Edit& edit) {
  REQUIRE_FALSE(edit.empty());
  const Document before = doc;
  REQUIRE(apply(doc, edit) == "");
  CHECK(document_problem(doc) == "");
  Document back = doc;
  REQUIRE(apply(back, inverse(edit)) == "");
  CHECK(back == before);
  CHECK(read_edit(write_edit(edit)).edit == edit);
}

}  // namespace

TEST_CASE("asides: what the page adds and what is there twice has no suggestions and counts nowhere") {
  const Document doc = suggested();
  CHECK(told(doc) == "page 2, repeat 4, repeat 5");
  const std::vector<Span> all = paragraphs(doc);
  CHECK(tags_in(doc, all[1]) > 0);
  for (const std::size_t p : {2, 4, 5}) CHECK(tags_in(doc, all[p]) == 0);
  std::size_t words = 0;
  for (const std::size_t p : {0, 1, 3}) words += count_words(doc.text, all[p]);
  CHECK(make_report(doc).article_words == words);
  CHECK(make_report(doc).quotes == make_report(suggested_document("e", Text::from(page.substr(0, all[4].begin)), "", 1)).quotes);
}

TEST_CASE("asides: a line of the page inside a repeated text is repeated with it, by itself it is the page's") {
  const std::string story =
      "“We will sail again by June,” the harbour master said on Monday.\n\nAlso read: Ten ways to dry a book\n\n"
      "The repairs may take three weeks, a spokeswoman for the yard told reporters.\n\n";
  const auto whats = [](const std::string& text) {
    std::string out;
    for (const Aside& one : suggested_document("d", Text::from(text), "", 0).meta.asides) out += name_of(one.what)[0];
    return out;
  };
  CHECK(whats("Ferry talks end without a deal\n\n" + story + story) == "prrr");
  CHECK(whats("Ferry talks end without a deal\n\n" + story + "Also read: Ten ways to dry a book\n\nIt rained.") == "pp");
}

TEST_CASE("asides: a person leaves a paragraph out and takes it in again") {
  Document doc = suggested();
  const std::vector<Span> all = paragraphs(doc);
  const std::size_t tags = tags_in(doc, all[3]);
  REQUIRE(tags > 0);
  make(doc, leave_out(doc, {all[3]}));
  CHECK(told(doc) == "page 2, page 3, repeat 4, repeat 5");
  CHECK(tags_in(doc, all[3]) == 0);
  CHECK(leave_out(doc, {all[3]}).empty());
  make(doc, take_in(doc, {all[3]}));
  CHECK(told(doc) == "page 2, repeat 4, repeat 5");
  CHECK(doc.meta.asides == suggested().meta.asides);
  CHECK(tags_in(doc, all[3]) == tags);
  CHECK(take_in(doc, {all[3]}).empty());
}

TEST_CASE("asides: what the analysis left out is analysed when a person takes it in, with the speakers that are there") {
  Document doc = suggested();
  const std::vector<Span> all = paragraphs(doc);
  const std::size_t persons = doc.persons.size();
  make(doc, take_in(doc, {all[4]}));
  CHECK(told(doc) == "page 2, repeat 5");
  CHECK(tags_in(doc, all[4]) == tags_in(doc, all[1]));
  CHECK(doc.persons.size() == persons);
  make(doc, take_in(doc, {all[2]}));
  CHECK(told(doc) == "repeat 5");
  // The person's word stays beside what the analysis says, and goes when it says the same.
  CHECK(doc.meta.asides.size() == 5);
  make(doc, leave_out(doc, {all[2]}));
  CHECK(doc.meta.asides.size() == 4);
}

TEST_CASE("asides: they stay on their paragraphs when the text is corrected") {
  Document doc = suggested();
  std::string text(doc.text.bytes());
  text.replace(text.find("end without"), 3, "have ended");
  text += "\n\nIt rained.";
  make(doc, change_text(doc, text).edit);
  CHECK(told(doc) == "page 2, repeat 4, repeat 5");
  text.erase(text.find("Also read"), std::string("Also read: Ten ways to dry a book\n\n").size());
  make(doc, change_text(doc, text).edit);
  CHECK(told(doc) == "repeat 3, repeat 4");
}

TEST_CASE("asides: they come back from a file, whatever stands before them; a bad one is refused") {
  Document doc = suggested_document("d", Text::from("😀 Rain — again\n\n" + std::string(page)), "paste", 1);
  make(doc, leave_out(doc, {paragraphs(doc)[0]}));
  const std::string file = write_hearsay(doc);
  const ReadResult read = read_hearsay(file);
  REQUIRE(read.documents.size() == 1);
  CHECK(read.documents[0] == doc);
  Document bad = doc;
  bad.meta.asides.push_back(bad.meta.asides.front());
  CHECK(document_problem(bad) != "");
  CHECK(read_hearsay(write_hearsay(bad)).documents.empty());
  bad = doc;
  bad.meta.asides.back().paragraph.end = doc.text.size() + 1;
  CHECK(document_problem(bad) != "");
}

TEST_CASE("asides: the title is the article's, and a page's parts are known from its markup") {
  const Text text = Text::from("Share\n\nFerry talks end without a deal\n\n“We will sail,” she said.");
  const Findings findings = analyze(text, {{0, 5}});
  const Document doc = suggested_document("d", text, findings, "paste", 1);
  CHECK(doc.meta.title == "Ferry talks end without a deal");
  CHECK(told(doc) == "page 0");
}

TEST_CASE("asides: the paragraphs that words reach into") {
  const Document doc = suggested();
  const std::vector<Span> all = paragraphs(doc);
  CHECK(paragraphs_at(doc.text, {all[1].begin + 3, all[1].begin + 3}) == std::vector<Span>{all[1]});
  CHECK(paragraphs_at(doc.text, {all[1].end - 2, all[2].begin + 2}) == std::vector<Span>{all[1], all[2]});
}
