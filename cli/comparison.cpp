// Tested by tests/cli/cli_test.mjs.
#include "cli/comparison.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "cli/output.h"
#include "core/analysis/analyze.h"
#include "core/compare/compare.h"
#include "core/compare/from_findings.h"
#include "core/event/event_tables.h"
#include "core/suggest/judged.h"

namespace cli {

namespace {

namespace comparing = hearsay::comparing;
using hearsay::Fragments;
using hearsay::Span;
using hearsay::Text;
using Json = nlohmann::ordered_json;

std::string id(char letter, std::size_t index) {
  return std::string(1, letter).append(std::to_string(index + 1));
}

Json pair(const Text& text, Span span) {
  return Json::array({text.code_point(span.begin), text.code_point(span.end)});
}
Json pair_or_null(const Text& text, Span span) { return span.empty() ? Json() : pair(text, span); }
Json pairs(const Text& text, const Fragments& fragments) {
  Json out = Json::array();
  for (const Span span : fragments) out.push_back(pair(text, span));
  return out;
}

std::vector<comparing::Source> sources_of(const std::vector<ComparedFile>& articles) {
  std::vector<comparing::Source> sources;
  for (const ComparedFile& article : articles)
    sources.push_back(comparing::source_of(article.name, article.text, article.findings));
  return sources;
}

Json foldings(std::uint8_t bits) {
  constexpr std::pair<std::uint8_t, const char*> names[] = {{comparing::letter_case, "case"},
                                                            {comparing::marks, "marks"},
                                                            {comparing::accents, "accents"},
                                                            {comparing::spelling, "spelling"},
                                                            {comparing::joining, "joining"}};
  Json out = Json::array();
  for (const auto& [bit, name] : names)
    if (bits & bit) out.push_back(name);
  return out;
}

Json person_json(const comparing::ComparedPerson& person, std::size_t index) {
  Json speakers = Json::array(), forms = Json::object();
  for (const comparing::SpeakerIndex& at : person.speakers)
    speakers.push_back(Json::array({at.source, id('s', at.speaker)}));
  for (const comparing::NameForms& form : person.forms) forms[std::to_string(form.source)] = form.words;
  return {{"id", id('p', index)},
          {"name", person.name},
          {"named", person.named},
          {"speakers", speakers},
          {"forms", forms}};
}

Json statement_json(const std::vector<comparing::Source>& sources, const comparing::ComparedStatement& statement,
                    std::size_t index) {
  Json members = Json::array(), own_voice = Json::array();
  for (const comparing::ReportedBy& member : statement.members) {
    const comparing::Source& source = sources[member.source];
    Json one{{"article", member.source},
             {"attribution", id('a', source.attributions[member.attribution].id)},
             {"span", pairs(*source.text, member.span)},
             {"state", name_of(member.wording)},
             {"sure", member.hedged ? "hedged" : "stated"}};
    if (!member.words.empty()) {
      const Text& fullest =
          *sources[statement.members[static_cast<std::size_t>(statement.fullest)].source].text;
      Json words = Json::array();
      for (const comparing::AlignedWords& step : member.words)
        words.push_back(Json::array({name_of(step.how), pair_or_null(fullest, step.of_first),
                                     pair_or_null(*source.text, step.of_second), foldings(step.foldings)}));
      one["ellipsis"] = member.ellipsis;
      one["words"] = std::move(words);
    }
    members.push_back(std::move(one));
  }
  for (const comparing::OwnVoice& own : statement.own_voice)
    own_voice.push_back({{"article", own.source}, {"span", pair(*sources[own.source].text, own.span)}});
  return {{"id", id('t', index)},
          {"person", statement.person == comparing::nobody
                         ? Json()
                         : Json(id('p', static_cast<std::size_t>(statement.person)))},
          {"outlets", statement.outlets},
          {"fullest", statement.fullest < 0 ? Json() : Json(statement.fullest)},
          {"members", std::move(members)},
          {"own_voice", std::move(own_voice)}};
}

Json share_json(const std::vector<comparing::Source>& sources, const comparing::SpeakingShare& share) {
  const Text& text = *sources[share.source].text;
  return {
      {"person", id('p', share.person)},
      {"article", share.source},
      {"words", share.words},
      {"quoted", share.quoted_words},
      {"share", std::round(static_cast<double>(share.share) * 1000) / 1000},
      {"direct", share.direct},
      {"mixed", share.mixed},
      {"indirect", share.indirect},
      {"hedged", share.hedged},
      {"first_quote",
       share.first_quote < 0 ? Json() : Json(text.code_point(static_cast<std::uint32_t>(share.first_quote)))},
      {"named", share.named}};
}

// Of tagged articles what the person made of them.
hearsay::Findings findings_of(const hearsay::FiledArticle& article) {
  const Text& text = article.document.text;
  return article.holds == hearsay::FiledArticle::Holds::text
             ? hearsay::analyze(text, article.boilerplate)
             : hearsay::judged_findings(article.document, hearsay::analyze(text));
}

}  // namespace

ComparedFile::ComparedFile(std::string path, const hearsay::FiledArticle& article, bool from_page)
    : name(std::move(path)),
      text(article.document.text),
      findings(findings_of(article)),
      read_out(from_page) {}

std::string comparison_json(const std::vector<ComparedFile>& articles) {
  const std::vector<comparing::Source> sources = sources_of(articles);
  const comparing::EventComparison comparison = comparing::compare(sources);
  Json found = Json::array(), persons = Json::array(), statements = Json::array(), speaking = Json::array();
  for (const ComparedFile& article : articles)
    found.push_back(json_of({{"source", article.name}}, article.text, article.findings, article.read_out));
  for (std::size_t i = 0; i < comparison.persons.size(); ++i)
    persons.push_back(person_json(comparison.persons[i], i));
  for (std::size_t i = 0; i < comparison.statements.size(); ++i)
    statements.push_back(statement_json(sources, comparison.statements[i], i));
  for (const comparing::SpeakingShare& share : comparison.speaking)
    speaking.push_back(share_json(sources, share));
  return line_of({{"articles", std::move(found)},
                  {"persons", std::move(persons)},
                  {"statements", std::move(statements)},
                  {"speaking", std::move(speaking)}}) +
         "\n";
}

std::string comparison_table(const std::vector<ComparedFile>& articles) {
  const std::vector<comparing::Source> sources = sources_of(articles);
  return hearsay::events::statements_table(sources, comparing::compare(sources));
}

std::string speakers_table(const std::vector<ComparedFile>& articles) {
  const std::vector<comparing::Source> sources = sources_of(articles);
  return hearsay::events::speakers_table(sources, comparing::compare(sources));
}

}  // namespace cli
