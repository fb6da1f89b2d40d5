// Tested by tests/unit/csv_test.cpp.
#include "core/format/csv.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/text/segment.h"

namespace hearsay {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view line_end = "\r\n";

constexpr std::array<std::string_view, 11> columns{"article", "paragraph",      "kind",       "text",
                                                   "speaker", "reporting word", "hedge kind", "elsewhere",
                                                   "note",    "author",         "verdict"};

bool starts_a_formula(std::string_view words) {
  constexpr std::array<std::string_view, 10> starts{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
  return std::any_of(starts.begin(), starts.end(),
                     [words](std::string_view s) { return words.starts_with(s); });
}

std::string kind_of(const Tag& tag) {
  switch (tag.label) {
    case Label::quote:
      return tag.kind.empty() ? "quote" : tag.kind + " quote";
    case Label::speaker:
      return "speaker";
    case Label::cue:
      return "reporting word";
    case Label::hedge:
      return "hedge";
    case Label::claim:
      return "hedged claim";
  }
  return {};
}

// How other articles give it: "unsure (The Echo): it might sail; voice".
std::string elsewhere_of(const Tag& tag) {
  std::string out;
  for (const Elsewhere& one : tag.elsewhere) {
    out.append(out.empty() ? "" : "; ").append(name_of(one.way));
    if (!one.outlet.empty()) out += " (" + one.outlet + ")";
    if (!one.words.empty()) out += ": " + one.words;
  }
  return out;
}

// The number of the paragraph that holds the byte, from 1; 0 between paragraphs.
std::size_t paragraph_at(const std::vector<Paragraph>& paragraphs, std::uint32_t byte) {
  const auto after = std::upper_bound(paragraphs.begin(), paragraphs.end(), byte,
                                      [](std::uint32_t at, const Paragraph& p) { return at < p.span.begin; });
  if (after == paragraphs.begin() || byte >= (after - 1)->span.end) return 0;
  return static_cast<std::size_t>(after - paragraphs.begin());
}

// The cue of each quote that has one: one pass, where linked() would make one for every tag.
std::map<std::string_view, const Tag*> cues_by_quote(const Document& doc) {
  std::map<std::string_view, const Tag*> cues;
  for (const auto& [id, link] : doc.links)
    if (const auto cue = doc.tags.find(link.to); link.role == Role::cue && cue != doc.tags.end())
      cues.emplace(link.from, &cue->second);
  return cues;
}

void append_document(std::vector<std::vector<std::string>>& rows, const Document& doc) {
  const std::vector<Paragraph> paragraphs = segment(doc.text).paragraphs;
  const std::map<std::string_view, const Tag*> cues = cues_by_quote(doc);
  for (const Tag* tag : tags_in_order(doc)) {
    const std::size_t paragraph = paragraph_at(paragraphs, tag->fragments.front().begin);
    const auto person = doc.persons.find(tag->person);
    const auto layer = doc.layers.find(tag->layer);
    const auto cue = cues.find(tag->id);
    rows.push_back({doc.meta.title, paragraph ? std::to_string(paragraph) : std::string(), kind_of(*tag),
                    doc.text.joined(tag->fragments), person == doc.persons.end() ? std::string() : person->second.name,
                    cue == cues.end() ? std::string() : doc.text.joined(cue->second->fragments),
                    tag->label == Label::hedge ? tag->kind : std::string(), elsewhere_of(*tag), note_of(doc, *tag),
                    layer == doc.layers.end() ? std::string() : layer->second.name, name_of(state_of(doc, *tag))});
  }
}

}  // namespace

std::string csv_field(std::string_view words, char separator) {
  std::string field(starts_a_formula(words) ? "'" : "");
  field += words;
  if (field.empty()) return field;
  const bool plain = field.find_first_of("\"\r\n") == field.npos && field.find(separator) == field.npos;
  if (plain && field.front() != ' ' && field.back() != ' ') return field;
  std::string quoted = "\"";
  for (const char c : field) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string write_csv(const std::vector<const Document*>& documents) {
  std::vector<std::vector<std::string>> rows{{columns.begin(), columns.end()}};
  for (const Document* doc : documents) append_document(rows, *doc);
  return csv_table(rows);
}

std::string csv_table(const std::vector<std::vector<std::string>>& rows) {
  std::string out(byte_order_mark);
  for (const std::vector<std::string>& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) out.append(i ? "," : "").append(csv_field(row[i]));
    out += line_end;
  }
  return out;
}

}  // namespace hearsay
