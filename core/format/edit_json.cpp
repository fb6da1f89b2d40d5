// Edits as JSON:
//
//   {"act":{"id":"act.tag","count":1,…},"changes":[{"tag":{"after":{…}}},{"text":{"before":…,"after":…}}]}
//
// Version 1 had its act in English: {"name":"Tag a quote",…}; that stays so when it is written again. It also had what a
// person made of a tag in the tag: such a change is read as one of the tag, one of the verdict, or both.
//
// A change is an object with one field, named after what it changes; "before" and "after" are left out for
// nothing. Tested by tests/unit/hearsay_json_test.cpp; fuzzed by tests/fuzz/file_fuzz.cpp.
#include <utility>

#include "core/format/hearsay_json.h"
#include "core/format/json.h"
#include "core/format/things_json.h"

namespace hearsay {

namespace {

constexpr const char* field_of(const Change<Layer>&) { return "layer"; }
constexpr const char* field_of(const Change<Person>&) { return "person"; }
constexpr const char* field_of(const Change<ReadTag>&) { return "tag"; }
constexpr const char* field_of(const Change<Tag>&) { return "tag"; }
constexpr const char* field_of(const Change<Link>&) { return "link"; }
constexpr const char* field_of(const Change<Verdict>&) { return "verdict"; }
constexpr const char* field_of(const Change<Meta>&) { return "meta"; }
constexpr const char* field_of(const TextChange&) { return "text"; }

template <class T>
void write_sides(std::string& out, const Change<T>& change) {
  ObjectOut sides(out);
  for (const auto& [name, side] : {std::pair("before", &change.before), std::pair("after", &change.after)}) {
    if (!*side) continue;
    sides.name(name);
    write_thing(out, **side, Offsets::bytes());
  }
  sides.close();
}

void write_sides(std::string& out, const TextChange& change) {
  ObjectOut sides(out);
  sides.text("before", change.before);
  sides.text("after", change.after);
  sides.close();
}

template <class T>
std::string read_sides(const Json& json, Change<T>& change) {
  ObjectIn sides(json, "A change");
  for (const auto& [name, side] : {std::pair("before", &change.before), std::pair("after", &change.after)}) {
    const Json* value = sides.any(name);
    if (!value) continue;
    if (std::string problem = read_thing(*value, side->emplace(), Offsets::bytes()); !problem.empty())
      return problem;
  }
  if (sides.problem().empty() && !change.before && !change.after)
    return "A change has neither “before” nor “after”.";
  return sides.problem();
}

std::string read_sides(const Json& json, TextChange& change) {
  ObjectIn sides(json, "A change of the text");
  sides.text("before", change.before, Need::must);
  sides.text("after", change.after, Need::must);
  return sides.problem();
}

template <class C>
void add(std::vector<AnyChange>& changes, C change) {
  changes.emplace_back(std::move(change));
}

void add(std::vector<AnyChange>& changes, Change<ReadTag> read) {
  Change<Tag> tag;
  Change<Verdict> verdict;
  const auto split = [](std::optional<ReadTag>& side, std::optional<Tag>& into, std::optional<Verdict>& said) {
    if (!side) return;
    into = std::move(side->tag);
    said = std::move(side->verdict);
  };
  split(read.before, tag.before, verdict.before);
  split(read.after, tag.after, verdict.after);
  const bool judged = verdict.before != verdict.after;
  if (tag.before != tag.after || !judged) changes.emplace_back(std::move(tag));
  if (judged) changes.emplace_back(std::move(verdict));
}

// Reads the change when it is of this kind; says so.
template <class C>
bool try_kind(const Json& json, std::vector<AnyChange>& changes, std::string& problem) {
  C change;
  const auto it = json.find(field_of(change));
  if (it == json.end()) return false;
  problem = read_sides(*it, change);
  if (problem.empty()) add(changes, std::move(change));
  return true;
}

std::string read_change(const Json& json, std::vector<AnyChange>& changes) {
  if (!json.is_object() || json.size() != 1) return "A change is not an object with one field.";
  std::string problem;
  const bool known =
      try_kind<Change<Layer>>(json, changes, problem) || try_kind<Change<Person>>(json, changes, problem) ||
      try_kind<Change<ReadTag>>(json, changes, problem) || try_kind<Change<Link>>(json, changes, problem) ||
      try_kind<Change<Verdict>>(json, changes, problem) || try_kind<Change<Meta>>(json, changes, problem) ||
      try_kind<TextChange>(json, changes, problem);
  return known ? problem
               : "A change is of the kind “" + json.begin().key() + "”, which this version does not know.";
}

}  // namespace

std::string write_edit(const Edit& edit) {
  std::string out;
  ObjectOut object(out);
  if (edit.act.id.empty()) {
    object.text("name", edit.act.words);
  } else {
    object.name("act");
    write_thing(out, edit.act);
  }
  object.name("changes");
  const auto write = [&out](const auto& change) {
    ObjectOut one(out);
    one.name(field_of(change));
    write_sides(out, change);
    one.close();
  };
  append_list(out, edit.changes, [&write](const AnyChange& change) { std::visit(write, change); });
  object.close();
  return out;
}

ReadEdit read_edit(std::string_view bytes) {
  const auto failed = [](const std::string& why) {
    return ReadEdit{std::nullopt, "A recorded step could not be read. " + why};
  };
  Json json;
  if (const std::string problem = parse_json(bytes, json); !problem.empty())
    return {std::nullopt, "A recorded step could not be read: " + problem + "."};
  ObjectIn object(json, "The step");
  Edit edit;
  const Json* act = object.any("act");
  object.text("name", edit.act.words, act ? Need::may : Need::must);
  if (act)
    if (const std::string problem = read_thing(*act, edit.act, "The step has a field “act” that");
        !problem.empty())
      return failed(problem);
  const Json* changes = object.list("changes");
  if (!object.problem().empty()) return failed(object.problem());
  edit.changes.reserve(changes->size());
  for (const Json& change : *changes)
    if (const std::string problem = read_change(change, edit.changes); !problem.empty())
      return failed(problem);
  return {std::move(edit), {}};
}

}  // namespace hearsay
