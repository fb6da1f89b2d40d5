// An exercise as a JSON object, the field “exercise” of an article's “meta” part:
//
//   {"id":"e1","title":"Ferry talks","labels":["quote","hedge"],"speakers":true,"suggestions":"never",
//    "feedback":"after-hand-in","role":"student","name":"Mia","handedIn":1700000000000,"tries":1,
//    "sources":[{"id":"p1","name":"Ada Finch","named":{"answer":"yes","reason":"the article says who she is"}}]}
//
// A question of a source that nobody has answered is left out.
//
// Tested by tests/unit/exercise_test.cpp; fuzzed by tests/fuzz/file_fuzz.cpp.
#include <utility>

#include "core/format/things_json.h"

namespace hearsay {

namespace {

constexpr int most_credit = 1000, most_tries = 1'000'000;

void write_credits(std::string& out, const Credits& credits) {
  ObjectOut object(out);
  for (std::size_t i = 0; i < outcomes; ++i) object.number(name_of(static_cast<Outcome>(i)), credits.of[i]);
  object.close();
}

std::string read_credits(const Json& json, Credits& credits) {
  ObjectIn object(json, "The exercise’s “credits” part");
  for (std::size_t i = 0; i < outcomes; ++i) {
    const Outcome outcome = static_cast<Outcome>(i);
    std::int64_t credit = credits.of[i];
    object.number(name_of(outcome), outcome == Outcome::extra ? -most_credit : 0,
                  outcome == Outcome::extra ? 0 : most_credit, credit);
    credits.of[i] = static_cast<int>(credit);
  }
  return object.problem();
}

void read_labels(ObjectIn& object, std::vector<Label>& labels) {
  const Json* list = object.list("labels");
  if (!list) return;
  labels.clear();
  for (const Json& json : *list) {
    const auto* name = json.get_ptr<const std::string*>();
    Label label = Label::quote;
    if (!name || !from_name(*name, label)) return object.fail("labels", "names a label that is not known to this version");
    labels.push_back(label);
  }
}

void write_sources(std::string& out, const std::vector<CheckedSource>& sources) {
  append_list(out, sources, [&out](const CheckedSource& source) {
    ObjectOut object(out);
    object.text("id", source.id);
    object.text("name", source.name);
    for (std::size_t i = 0; i < source_questions; ++i) {
      const SourceReply& reply = source.replies[i];
      if (reply == SourceReply()) continue;
      object.name(name_of(static_cast<SourceQuestion>(i)));
      ObjectOut one(out);
      one.text("answer", name_of(reply.answer));
      one.text_if("reason", reply.reason);
      one.close();
    }
    object.rest(source.extra);
    object.close();
  });
}

std::string read_source(const Json& json, CheckedSource& source) {
  ObjectIn object(json, "A source of the exercise");
  object.text("id", source.id, Need::must);
  object.text("name", source.name, Need::must);
  for (std::size_t i = 0; i < source_questions; ++i) {
    const char* question = name_of(static_cast<SourceQuestion>(i));
    const Json* reply = object.any(question);
    if (!reply) continue;
    ObjectIn one(*reply, std::string("The answer “") + question + "” about a source");
    one.name_of_value("answer", source.replies[i].answer);
    one.text("reason", source.replies[i].reason);
    if (!one.problem().empty()) return one.problem();
  }
  source.extra = object.rest();
  return object.problem();
}

std::string read_sources(ObjectIn& object, std::vector<CheckedSource>& sources) {
  if (!object.any("sources")) return {};
  const Json* list = object.list("sources");
  if (!list) return object.problem();
  for (const Json& json : *list)
    if (std::string problem = read_source(json, sources.emplace_back()); !problem.empty()) return problem;
  return {};
}

}  // namespace

void write_thing(std::string& out, const Exercise& exercise, Offsets offsets) {
  ObjectOut object(out);
  object.text("id", exercise.id);
  object.text("title", exercise.title);
  object.text_if("instructions", exercise.instructions);
  object.name("labels");
  append_list(out, exercise.labels, [&out](Label label) { append_json_string(out, name_of(label)); });
  object.flag("kinds", exercise.kinds);
  object.flag("speakers", exercise.speakers);
  if (exercise.statements) object.flag("statements", true);
  object.text("suggestions", name_of(exercise.suggestions));
  object.text("feedback", name_of(exercise.feedback));
  object.text("role", name_of(exercise.role));
  if (!exercise.parts.empty()) {
    object.name("parts");
    write_fragments(out, exercise.parts, offsets.text());
  }
  if (exercise.credits != Credits()) {
    object.name("credits");
    write_credits(out, exercise.credits);
  }
  if (!exercise.sources.empty()) {
    object.name("sources");
    write_sources(out, exercise.sources);
  }
  object.text_if("key", exercise.key);
  if (exercise.locked) object.flag("locked", true);
  if (!exercise.with_key) object.flag("withKey", false);
  object.text_if("answersOf", exercise.answers_of);
  object.text_if("name", exercise.name);
  if (exercise.handed_in != 0) object.number("handedIn", exercise.handed_in);
  if (exercise.tries != 0) object.number("tries", exercise.tries);
  object.text_if("first", exercise.first);
  object.rest(exercise.extra);
  object.close();
}

std::string read_thing(const Json& json, Exercise& exercise, Offsets offsets) {
  ObjectIn object(json, "The exercise");
  object.text("id", exercise.id, Need::must);
  object.text("title", exercise.title, Need::must);
  object.text("instructions", exercise.instructions);
  read_labels(object, exercise.labels);
  object.flag("kinds", exercise.kinds);
  object.flag("speakers", exercise.speakers);
  object.flag("statements", exercise.statements);
  object.name_of_value("suggestions", exercise.suggestions);
  object.name_of_value("feedback", exercise.feedback);
  object.name_of_value("role", exercise.role);
  if (object.any("parts")) read_fragments(object, "parts", exercise.parts, offsets.text());
  if (const Json* credits = object.any("credits"))
    if (std::string problem = read_credits(*credits, exercise.credits); !problem.empty()) return problem;
  if (std::string problem = read_sources(object, exercise.sources); !problem.empty()) return problem;
  object.text("key", exercise.key);
  object.flag("locked", exercise.locked);
  object.flag("withKey", exercise.with_key);
  object.text("answersOf", exercise.answers_of);
  object.text("name", exercise.name);
  object.number("handedIn", INT64_MIN, INT64_MAX, exercise.handed_in);
  std::int64_t tries = 0;
  object.number("tries", 0, most_tries, tries);
  exercise.tries = static_cast<int>(tries);
  object.text("first", exercise.first);
  exercise.extra = object.rest();
  return object.problem();
}

}  // namespace hearsay
