// Tested by tests/unit/hearsay_json_test.cpp; fuzzed by tests/fuzz/file_fuzz.cpp.
//
// A file with one article holds its fields at the top; one with several holds a list of them:
//
//   {"format":"hearsay","version":2,
//    "id":…,"meta":{…},"text":…,"fingerprint":…,"layers":[…],"persons":[…],"tags":[…],"links":[…],"verdicts":[…]}
//   {"format":"hearsay","version":2,"documents":[{"id":…,…},…]}
//
// One thing a line, so that two versions of a file can be compared line by line.
#include "core/format/hearsay_json.h"

#include <set>
#include <utility>

#include "core/annotation/layers.h"
#include "core/format/json.h"
#include "core/format/things_json.h"

namespace hearsay {

namespace {

constexpr std::string_view format_name = "hearsay";

template <class T>
void write_list(std::string& out, ObjectOut& object, const char* name,
                const std::map<std::string, T, std::less<>>& things, const Text& text) {
  object.name(name);
  out += '[';
  bool first = true;
  for (const auto& [id, thing] : things) {
    out += first ? "\n  " : ",\n  ";
    first = false;
    write_thing(out, thing, Offsets::code_points(text));
  }
  out += first ? "]" : "\n ]";
}

void write_fields(std::string& out, ObjectOut& object, const Document& doc) {
  object.text("id", doc.id);
  object.name("meta");
  write_thing(out, doc.meta, Offsets::code_points(doc.text));
  object.text("text", doc.text.bytes());
  object.text("fingerprint", fingerprint(doc.text));
  write_list(out, object, "layers", doc.layers, doc.text);
  write_list(out, object, "persons", doc.persons, doc.text);
  write_list(out, object, "tags", doc.tags, doc.text);
  write_list(out, object, "links", doc.links, doc.text);
  write_list(out, object, "verdicts", doc.verdicts, doc.text);
  object.rest(doc.extra);
}

void write_head(ObjectOut& object) {
  object.text("format", format_name);
  object.number("version", hearsay_file_version);
}

template <class T>
std::string add(std::map<std::string, T, std::less<>>& things, const char* noun, T thing) {
  std::string key = key_of(thing);
  if (things.contains(key)) return std::string("Two ") + noun + "s have the id “" + key + "”.";
  things.emplace(std::move(key), std::move(thing));
  return {};
}

template <class T>
std::string read_list(ObjectIn& object, const char* name, const char* noun,
                      std::map<std::string, T, std::less<>>& things, Offsets offsets) {
  const Json* list = object.list(name);
  if (!list) return object.problem();
  for (const Json& json : *list) {
    T thing;
    if (std::string problem = read_thing(json, thing, offsets); !problem.empty()) return problem;
    if (std::string problem = add(things, noun, std::move(thing)); !problem.empty()) return problem;
  }
  return {};
}

std::string read_tags(ObjectIn& object, Document& doc, Offsets offsets) {
  const Json* list = object.list("tags");
  if (!list) return object.problem();
  for (const Json& json : *list) {
    ReadTag read;
    std::string problem = read_thing(json, read, offsets);
    if (problem.empty()) problem = add(doc.tags, "tag", std::move(read.tag));
    if (problem.empty() && read.verdict) problem = add(doc.verdicts, "verdict", std::move(*read.verdict));
    if (!problem.empty()) return problem;
  }
  return {};
}

// Reads the fields that write_fields() writes. `object` may have been asked for others before.
std::string read_fields(ObjectIn& object, Document& doc) {
  object.text("id", doc.id, Need::must);
  std::string text;
  object.text("text", text, Need::must);
  object.any("fingerprint");  // made anew from the text
  doc.text = Text::from(text);
  if (!object.problem().empty()) return object.problem();
  if (doc.id.empty()) return "The article has no id.";
  const Json* meta = object.any("meta");
  if (!meta) return "The article lacks the field “meta”.";
  const Offsets offsets = Offsets::code_points(doc.text);
  std::string problem = read_thing(*meta, doc.meta, offsets);
  if (problem.empty()) problem = read_list(object, "layers", "layer", doc.layers, offsets);
  if (problem.empty()) problem = read_list(object, "persons", "person", doc.persons, offsets);
  if (problem.empty()) problem = read_tags(object, doc, offsets);
  if (problem.empty()) problem = read_list(object, "links", "link", doc.links, offsets);
  if (problem.empty() && object.any("verdicts"))
    problem = read_list(object, "verdicts", "verdict", doc.verdicts, offsets);
  if (!problem.empty()) return problem;
  doc.extra = object.rest();
  return document_problem(doc);
}

// Whether it is our file, and of a version that we read.
std::string head_problem(ObjectIn& object) {
  std::string format;
  object.text("format", format);
  if (format != format_name)
    return "It is JSON, but not a file that Hearsay wrote. Choose a .hearsay.json file.";
  std::int64_t version = 0;
  object.number("version", 1, INT64_MAX, version, Need::must);
  if (!object.problem().empty())
    return object.problem() + " The file may be damaged: try another copy of it.";
  if (version > hearsay_file_version)
    return "It was written by a newer Hearsay (file version " + std::to_string(version) +
           "; this one reads up to " + std::to_string(hearsay_file_version) +
           "). Open it with the newer page.";
  return {};
}

std::string sources_problem(const std::vector<CheckedSource>& sources) {
  if (sources.size() > most_checked_sources)
    return "The exercise asks about more than " + std::to_string(most_checked_sources) + " sources.";
  std::set<std::string_view> ids;
  for (const CheckedSource& source : sources) {
    if (!ids.insert(source.id).second) return "The exercise asks about a source twice: “" + source.id + "”.";
    if (source.name.size() > longest_title)
      return "The name of a source is longer than " + std::to_string(longest_title) + " bytes.";
    for (const SourceReply& reply : source.replies)
      if (reply.reason.size() > longest_reason)
        return "The reason of an answer about a source is longer than " + std::to_string(longest_reason) + " bytes.";
  }
  return {};
}

// What no page writes and no page could show. In the browser's storage it is put up with: an article there must open.
std::string limit_problem(const Meta& meta) {
  for (const auto& [name, time] : {std::pair("created", meta.created), std::pair("changed", meta.changed)})
    if (!is_time(time)) return std::string("The article’s “") + name + "” is no date that a calendar has.";
  const auto too_long = [](const char* whose, const std::string& words) {
    if (words.size() <= longest_title) return std::string();
    return std::string("The ") + whose + " is longer than " + std::to_string(longest_title) + " bytes.";
  };
  if (std::string problem = too_long("article’s title", meta.title); !problem.empty()) return problem;
  if (!meta.exercise) return {};
  const Exercise& exercise = *meta.exercise;
  if (!is_time(exercise.handed_in)) return "The exercise was handed in on no date that a calendar has.";
  for (const auto& [whose, words] : {std::pair("exercise’s id", &exercise.id), std::pair("exercise’s title", &exercise.title),
                                     std::pair("student’s name", &exercise.name)})
    if (std::string problem = too_long(whose, *words); !problem.empty()) return problem;
  return sources_problem(exercise.sources);
}

ReadResult failed(const std::string& why) {
  return {{}, "This file could not be opened. " + why, {}};
}

}  // namespace

std::string write_hearsay(const Document& doc) {
  std::string out;
  out.reserve(doc.text.size() + doc.tags.size() * 160 + 1024);
  ObjectOut object(out, "\n ");
  write_head(object);
  write_fields(out, object, doc);
  object.close("\n");
  out += '\n';
  return out;
}

std::string write_hearsay(const std::vector<Document>& docs, std::string_view extra) {
  std::string out;
  ObjectOut object(out, "\n ");
  write_head(object);
  object.name("documents");
  append_list(out, docs, [&out](const Document& doc) {
    ObjectOut inner(out, "\n ");
    write_fields(out, inner, doc);
    inner.close("\n ");
  });
  object.rest(extra);
  object.close("\n");
  out += '\n';
  return out;
}

ReadResult read_hearsay(std::string_view bytes, ReadFrom where) {
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) return failed("It is empty.");
  Json json;
  if (const std::string problem = parse_json(bytes, json); !problem.empty())
    return failed("As a Hearsay file it cannot be read: " + problem + ". Try another copy of it.");
  ObjectIn object(json, "The file");
  if (std::string problem = head_problem(object); !problem.empty()) return failed(problem);

  constexpr const char* damaged =
      " The file was changed by something else or is damaged: try another copy of it.";
  ReadResult result;
  const Json* several = object.any("documents");
  if (!several) {
    Document& doc = result.documents.emplace_back();
    std::string problem = read_fields(object, doc);
    if (problem.empty() && where == ReadFrom::file) problem = limit_problem(doc.meta);
    if (!problem.empty()) return failed(problem + damaged);
    return result;
  }
  if (!several->is_array() || several->empty()) return failed(std::string("It holds no article.") + damaged);
  for (std::size_t i = 0; i < several->size(); ++i) {
    const std::string which = "Article " + std::to_string(i + 1);
    ObjectIn inner((*several)[i], which);
    // These would be taken for the file's own when this article is written alone.
    for (const char* reserved : {"format", "version", "documents"})
      if (inner.any(reserved)) inner.fail(reserved, "belongs to the file, not to an article");
    Document& doc = result.documents.emplace_back();
    std::string problem = inner.problem();
    if (problem.empty()) problem = read_fields(inner, doc);
    if (problem.empty() && where == ReadFrom::file) problem = limit_problem(doc.meta);
    if (!problem.empty()) return failed(which + ": " + problem + damaged);
  }
  result.extra = object.rest();
  return result;
}

}  // namespace hearsay
