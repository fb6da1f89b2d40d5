// Tested by tests/unit/store_test.cpp.
#include "core/store/library.h"

#include <algorithm>
#include <utility>

#include "core/annotation/gist.h"
#include "core/annotation/groups.h"
#include "core/format/hearsay_json.h"
#include "core/format/json.h"
#include "core/text/grapheme.h"

namespace hearsay {

namespace {

constexpr std::int64_t library_version = 1;

void count(LibraryEntry& entry, Label label, State state) {
  if (label != Label::quote && label != Label::hedge) return;
  if (is_to_judge(label, state)) ++entry.suggestions;
  if (state == State::accepted) ++(label == Label::quote ? entry.quotes : entry.hedges);
}

// What a calendar can show; other numbers are damage.
std::int64_t time_or_none(std::int64_t time) { return is_time(time) ? time : 0; }

void take_meta(LibraryEntry& entry, const Meta& meta) {
  entry.title = shortened(meta.title, longest_row_title);
  entry.from = shortened(meta.from, longest_row_title);
  entry.groups = groups_from(joined_groups(meta.groups));
  entry.created = time_or_none(meta.created);
}

Transaction row(const LibraryEntry& entry) {
  Transaction transaction;
  transaction.document = entry.id;
  transaction.act = Transaction::Library::put;
  transaction.library = write_library(entry);
  return transaction;
}

}  // namespace

LibraryEntry library_entry(const Document& doc) { return library_entry(doc, gist_of(doc)); }

LibraryEntry library_entry(const Document& doc, std::vector<std::string> gist) {
  LibraryEntry entry;
  entry.gist = std::move(gist);
  entry.id = doc.id;
  take_meta(entry, doc.meta);
  entry.changed = time_or_none(doc.meta.changed);
  entry.bytes = doc.text.size();
  entry.persons = static_cast<std::int64_t>(doc.persons.size());
  for (const auto& [id, tag] : doc.tags) count(entry, tag.label, state_of(doc, tag));
  return entry;
}

std::string write_library(const LibraryEntry& entry) {
  std::string out;
  ObjectOut object(out);
  object.number("version", library_version);
  object.text("id", entry.id);
  object.text("title", entry.title);
  object.text_if("from", entry.from);
  object.texts_if("groups", entry.groups);
  object.number("created", entry.created);
  object.number("changed", entry.changed);
  if (entry.trashed != 0) object.number("trashed", entry.trashed);
  object.number("bytes", entry.bytes);
  object.number("quotes", entry.quotes);
  object.number("hedges", entry.hedges);
  object.number("persons", entry.persons);
  object.number("suggestions", entry.suggestions);
  object.texts_if("gist", entry.gist);
  if (!entry.event.empty()) {
    object.name("event");
    out += entry.event;
  }
  object.rest(entry.extra);
  object.close();
  return out;
}

std::optional<LibraryEntry> read_library(std::string_view bytes) {
  Json json;
  if (!parse_json(bytes, json).empty()) return std::nullopt;
  ObjectIn object(json, "The library's row");
  LibraryEntry entry;
  std::int64_t version = 0;  // of a newer program: what we know of it is shown, the rest is kept
  object.number("version", 1, INT64_MAX, version, Need::must);
  object.text("id", entry.id, Need::must);
  object.text("title", entry.title, Need::must);
  object.text("from", entry.from);
  object.texts("groups", entry.groups);
  for (const auto& [name, value] :
       {std::pair("created", &entry.created), std::pair("changed", &entry.changed),
        std::pair("trashed", &entry.trashed)})
    object.number(name, INT64_MIN, INT64_MAX, *value);
  for (std::int64_t* time : {&entry.created, &entry.changed, &entry.trashed}) *time = time_or_none(*time);
  for (std::string* words : {&entry.title, &entry.from})
    if (words->size() > longest_row_title) *words = shortened(*words, longest_row_title);
  entry.groups = groups_from(joined_groups(entry.groups));
  for (const auto& [name, value] : {std::pair("bytes", &entry.bytes), std::pair("quotes", &entry.quotes),
                                    std::pair("hedges", &entry.hedges), std::pair("persons", &entry.persons),
                                    std::pair("suggestions", &entry.suggestions)})
    object.number(name, 0, INT64_MAX, *value);
  object.texts("gist", entry.gist);
  std::erase_if(entry.gist, [](const std::string& word) { return word.empty() || word.size() > longest_in_gist; });
  if (entry.gist.size() > most_in_gist) entry.gist.resize(most_in_gist);
  if (const Json* event = object.any("event")) entry.event = event->dump(-1, ' ', false, Json::error_handler_t::replace);
  entry.extra = object.rest();
  if (!object.problem().empty() || entry.id.empty()) return std::nullopt;
  return entry;
}

Transaction keep_row(const LibraryEntry& entry) { return row(entry); }

Transaction trash(LibraryEntry entry, std::int64_t now) {
  entry.trashed = now;
  return row(entry);
}

Transaction restore(LibraryEntry entry) {
  entry.trashed = 0;
  return row(entry);
}

Transaction purge(const std::string& id, std::string_view row) {
  Transaction transaction;
  transaction.document = id;
  transaction.expected_library = row;
  transaction.act = Transaction::Library::remove;
  transaction.clears = {id, aside_key(id)};
  return transaction;
}

std::vector<LibraryEntry> expired(const std::vector<LibraryEntry>& entries, std::int64_t now) {
  std::vector<LibraryEntry> old;
  std::copy_if(entries.begin(), entries.end(), std::back_inserter(old), [now](const LibraryEntry& entry) {
    return entry.trashed != 0 && entry.trashed <= now && now - entry.trashed >= trash_keeps_ms;
  });
  return old;
}

std::int64_t days_left(const LibraryEntry& entry, std::int64_t now) {
  constexpr std::int64_t day = trash_keeps_ms / 30;
  const std::int64_t left = trash_keeps_ms - std::max<std::int64_t>(0, now - entry.trashed);
  return left <= 0 ? 0 : (left + day - 1) / day;
}

}  // namespace hearsay
