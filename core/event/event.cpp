// Tested by tests/unit/event_test.cpp.
#include "core/event/event.h"

#include <algorithm>
#include <limits>

#include "core/format/json.h"
#include "core/text/grapheme.h"

namespace hearsay::events {

namespace {

using comparing::Correction;
using comparing::SaidPlace;
using comparing::Source;
using What = Correction::What;

constexpr const char* kinds[] = {"apart", "together", "same-person", "other-person"};
constexpr std::size_t longest_words = 200;  // bytes that a place keeps
constexpr std::int64_t most_offset = std::numeric_limits<std::uint32_t>::max();

void write_place(std::string& out, const EventPlace& place) {
  ObjectOut object(out);
  object.text("article", place.article);
  if (place.speaker.empty()) {
    object.number("from", place.from);
    object.number("to", place.to);
  }
  object.text_if("words", place.words);
  object.text_if("speaker", place.speaker);
  object.close();
}

bool read_place(const Json* json, EventPlace& place) {
  if (!json) return false;
  ObjectIn object(*json, "The place");
  std::int64_t from = 0, to = 0;
  object.text("article", place.article, Need::must);
  object.number("from", 0, most_offset, from);
  object.number("to", 0, most_offset, to);
  object.text("words", place.words);
  object.text("speaker", place.speaker);
  place.from = static_cast<std::uint32_t>(from);
  place.to = static_cast<std::uint32_t>(to);
  return object.problem().empty() && from <= to && (from < to || !place.speaker.empty());
}

bool read_correction(const Json& json, EventCorrection& correction) {
  ObjectIn object(json, "The correction");
  std::string what;
  object.text("what", what, Need::must);
  object.text("author", correction.author);
  object.number("made", 0, INT64_MAX, correction.made);
  const auto kind = std::find(std::begin(kinds), std::end(kinds), what);
  if (!object.problem().empty() || kind == std::end(kinds)) return false;
  correction.what = static_cast<What>(kind - std::begin(kinds));
  return read_place(object.any("first"), correction.first) && read_place(object.any("second"), correction.second);
}

EventPlace stored(const SaidPlace& place, const std::vector<std::string>& ids, const std::vector<Source>& sources) {
  const Text& text = *sources[place.source].text;
  EventPlace out{.article = ids[place.source], .speaker = place.speaker};
  if (!place.speaker.empty()) return out;
  out.from = text.code_point(place.words.begin);
  out.to = text.code_point(place.words.end);
  std::uint32_t end = std::min<std::uint32_t>(place.words.end, place.words.begin + longest_words);
  while (!text.is_border(end)) --end;
  out.words = text.bytes({place.words.begin, end});
  return out;
}

SaidPlace found(const EventPlace& place, const std::vector<std::string>& ids, const std::vector<Source>& sources) {
  const auto at = std::find(ids.begin(), ids.end(), place.article);
  SaidPlace nowhere, out;
  nowhere.source = static_cast<std::uint32_t>(sources.size());
  if (at == ids.end()) return nowhere;
  out.source = static_cast<std::uint32_t>(at - ids.begin());
  out.speaker = place.speaker;
  if (!place.speaker.empty()) return out;
  const Text& text = *sources[out.source].text;
  out.words = {text.from_code_point(place.from), text.from_code_point(place.to)};
  if (!out.words.empty() && text.bytes(out.words).starts_with(place.words)) return out;
  const std::size_t moved = place.words.empty() ? std::string_view::npos : text.bytes().find(place.words);
  if (moved == std::string_view::npos) return nowhere;
  const auto begin = static_cast<std::uint32_t>(moved);
  out.words = {begin, begin + static_cast<std::uint32_t>(place.words.size())};
  return out;
}

}  // namespace

std::string write_event(const EventRecord& record) {
  std::string out;
  ObjectOut object(out);
  object.name("articles");
  append_list(out, record.articles, [&out](const EventArticle& article) {
    ObjectOut one(out);
    one.text("id", article.id);
    one.text_if("outlet", article.outlet);
    one.text_if("date", article.date);
    one.rest(article.extra);
    one.close();
  });
  if (!record.corrections.empty()) {
    object.name("corrections");
    append_list(out, record.corrections, [&out](const EventCorrection& correction) {
      ObjectOut one(out);
      one.text("what", kinds[static_cast<std::size_t>(correction.what)]);
      one.name("first");
      write_place(out, correction.first);
      one.name("second");
      write_place(out, correction.second);
      one.text_if("author", correction.author);
      one.number("made", correction.made);
      one.close();
    });
  }
  object.rest(record.extra);
  object.close();
  return out;
}

ReadEvent read_event(std::string_view json) {
  ReadEvent read;
  Json parsed;
  if (!parse_json(json, parsed).empty() || !parsed.is_object()) return {.record = {}, .mended = true};
  ObjectIn object(parsed, "The event");
  const Json* articles = object.any("articles");
  const Json* corrections = object.any("corrections");
  read.record.extra = object.rest();
  read.mended = !articles || !articles->is_array() || (corrections && !corrections->is_array());
  if (articles && articles->is_array())
    for (const Json& one : *articles) {
      ObjectIn in(one, "The article");
      EventArticle article;
      in.text("id", article.id, Need::must);
      in.text("outlet", article.outlet);
      in.text("date", article.date);
      article.extra = in.rest();
      const bool twice = std::any_of(read.record.articles.begin(), read.record.articles.end(),
                                     [&](const EventArticle& known) { return known.id == article.id; });
      if (article.id.empty() || twice || read.record.articles.size() == most_articles) {
        read.mended = true;
        continue;
      }
      read.mended |= !in.problem().empty();
      article.outlet = shortened(article.outlet, longest_label);
      article.date = shortened(article.date, longest_label);
      read.record.articles.push_back(std::move(article));
    }
  if (corrections && corrections->is_array())
    for (const Json& one : *corrections) {
      EventCorrection correction;
      if (read.record.corrections.size() < most_corrections && read_correction(one, correction))
        read.record.corrections.push_back(std::move(correction));
      else
        read.mended = true;
    }
  return read;
}

EventCorrection correction_of(const Correction& correction, const std::vector<std::string>& ids,
                              const std::vector<Source>& sources) {
  return {.what = correction.what, .first = stored(correction.first, ids, sources), .second = stored(correction.second, ids, sources)};
}

std::vector<Correction> corrections_in(const EventRecord& record, const std::vector<std::string>& ids,
                                       const std::vector<Source>& sources) {
  std::vector<Correction> out;
  for (const EventCorrection& correction : record.corrections)
    out.push_back({correction.what, found(correction.first, ids, sources), found(correction.second, ids, sources)});
  return out;
}

}  // namespace hearsay::events
